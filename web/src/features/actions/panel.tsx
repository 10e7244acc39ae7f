export default function ActionPanel({ number }: { number: string }) {
  return <aside className="pp-panel">{number}</aside>;
}

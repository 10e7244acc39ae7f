export function DraftBar() {
  return null;
}

/** An arrow that bends back: undo, or mirrored: redo. The button around it says which. */
export function BendIcon({ mirrored = false }: { mirrored?: boolean }) {
  return (
    <svg
      className={mirrored ? "pp-icon pp-icon--mirrored" : "pp-icon"}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
    >
      <path
        d="M8 4 3.5 8.5 8 13M4 8.5h8.5a4 4 0 0 1 0 8H9"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

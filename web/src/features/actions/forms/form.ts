import { useRoadmap } from "../../../draft/roadmap";
import { type Fields, useKept } from "../../../shared/kept";
import { useEdit } from "../editing";

/** What every form about an action needs: its fields, and how it ends. */
export function useForm<T extends Fields>(name: string, initial: T) {
  const { id } = useRoadmap();
  const { setEdit } = useEdit();
  const [values, fill, forget] = useKept(`${id} ${name}`, initial);
  const end = () => {
    forget();
    setEdit(null);
  };
  return { values, fill, end };
}

/** A text without the space around it; null when nothing is left. */
export function trimmed(text: string): string | null {
  return text.trim() || null;
}

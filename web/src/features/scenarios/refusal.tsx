import { useReach } from "../../api/reach";
import { useRoadmap } from "../../draft/roadmap";
import { Button } from "../../shared/button";
import { Dialog } from "../../shared/dialog";
import { useTexts } from "../../texts/texts";

/** Says why an edit was not made, and offers the ones that can be made instead. */
export function RefusalDialog() {
  const t = useTexts();
  const { refusal, setRefusal, propose } = useRoadmap();
  const { expired } = useReach();
  // Whoever has to sign in again does that first; this would stand in front of it.
  if (!refusal || expired) {
    return null;
  }
  const close = () => setRefusal(null);
  return (
    <Dialog title={refusal.title} onClose={close}>
      <p className="nl-paragraph pp-prose">{refusal.text}</p>
      <div className="pp-buttons">
        {refusal.instead.map(({ label, changes }) => (
          <Button
            key={label}
            onClick={() => {
              close();
              void propose(changes);
            }}
          >
            {label}
          </Button>
        ))}
        <Button purpose="subtle" onClick={close}>
          {t("web-refusal-leave")}
        </Button>
      </div>
    </Dialog>
  );
}

import { Component, type ReactNode } from "react";
import { Alert } from "../shared/alert";
import { Button } from "../shared/button";
import { Failed } from "../shared/states";
import { useTexts } from "../texts/texts";
import { Renewed } from "./later";

interface Props {
  /** Where the page is; at another address there is another chance. */
  address: string;
  children: ReactNode;
}

/** Shows what broke instead of an empty page; drafts stand in storage and are not lost. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.error && before.address !== this.props.address) {
      this.setState({ error: null });
    }
  }

  override render() {
    const { error } = this.state;
    if (error instanceof Renewed) {
      return <ReadAgain />;
    }
    return error ? (
      <Failed error={error} onRetry={() => this.setState({ error: null })} />
    ) : (
      this.props.children
    );
  }
}

function ReadAgain() {
  const t = useTexts();
  return (
    <Alert kind="info" live title={t("web-session-renewed")}>
      <p className="nl-paragraph">{t("web-session-renewed-detail")}</p>
      <Button onClick={() => window.location.reload()}>{t("web-session-reload")}</Button>
    </Alert>
  );
}

import { Component, type ReactNode } from "react";
import { ProblemView } from "./problem-view.tsx";

interface Props {
  /** Another value gives the page another chance. */
  resetKey: unknown;
  children: ReactNode;
}

interface State {
  /** The key the page was last drawn with. */
  drawnKey: unknown;
  hasFailed: boolean;
}

/** Shows the page of an internal error where drawing failed, and keeps header and footer. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { drawnKey: undefined, hasFailed: false };

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ resetKey }: Props, { drawnKey }: State): Partial<State> | null {
    return drawnKey === resetKey ? null : { drawnKey: resetKey, hasFailed: false };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <ProblemView problem={{ status: 500, type: "/problems/internal" }} /> : this.props.children;
  }
}

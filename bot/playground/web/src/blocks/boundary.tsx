/** Catches a card that can't be drawn, so that the rest of the page goes on; its text stands in its place. */

import { Component, type ReactNode } from "react";

interface Props {
  instead: ReactNode;
  children: ReactNode;
}

export class Boundary extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? this.props.instead : this.props.children;
  }
}

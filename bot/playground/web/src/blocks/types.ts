/** Block Kit as far as this page looks into it. */

export type Json = Record<string, unknown>;

export interface TextObject {
  type: "plain_text" | "mrkdwn";
  text: string;
  emoji?: boolean;
  verbatim?: boolean;
}

export interface Option {
  text: TextObject;
  value?: string;
  description?: TextObject;
  url?: string;
}

export interface Confirm {
  title: TextObject;
  text: TextObject;
  confirm: TextObject;
  deny: TextObject;
  style?: "primary" | "danger";
}

/** Any element of a block: a button, a menu, an image, a text; which fields it has depends on its type. */
export interface Element {
  type: string;
  action_id?: string;
  text?: TextObject | string;
  value?: string;
  url?: string;
  style?: "primary" | "danger";
  confirm?: Confirm;
  accessibility_label?: string;
  options?: Option[];
  option_groups?: { label: TextObject; options: Option[] }[];
  initial_option?: Option;
  placeholder?: TextObject;
  positive_button?: FeedbackButton;
  negative_button?: FeedbackButton;
  image_url?: string;
  alt_text?: string;
}

export interface FeedbackButton {
  text: TextObject;
  value: string;
  accessibility_label?: string;
}

export interface Cell {
  type: string;
  text?: string;
  value?: number;
  elements?: Json[];
}

/** Any block; which fields it has depends on its type. */
export interface Block {
  type: string;
  block_id?: string;
  text?: TextObject | string;
  fields?: TextObject[];
  accessory?: Element;
  elements?: Element[];
  rows?: Cell[][];
  child_blocks?: Block[];
  is_collapsible?: boolean;
  default_collapsed?: boolean;
  caption?: TextObject | string;
  actions?: Element[];
  title?: TextObject | string;
}

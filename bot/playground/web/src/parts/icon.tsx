/** The page's icons: strokes on a grid of 20, in the colour of the text around them. */

const PATHS = {
  "thumb-up":
    "M6.5 9.2 9.6 2.9c1.2 0 2 .9 2 2.1v3h4.1c1 0 1.8.9 1.6 1.9l-1 5.2c-.2.8-.8 1.4-1.6 1.4H6.5zm0 0H3.3v7.3h3.2",
  "thumb-down":
    "M13.5 10.8 10.4 17.1c-1.2 0-2-.9-2-2.1v-3H4.3c-1 0-1.8-.9-1.6-1.9l1-5.2c.2-.8.8-1.4 1.6-1.4h8.2zm0 0h3.2V3.5h-3.2",
  at: "M13.2 10a3.2 3.2 0 1 1-6.4 0 3.2 3.2 0 0 1 6.4 0zm0 0v1.3c0 1.2.8 2 1.9 2s2-1 2-2.6V10a7.1 7.1 0 1 0-3 5.8",
  back: "M16.5 10h-13m5-5-5 5 5 5",
  check: "m4 10.5 4 4 8-9",
  "chevron-down": "m5 7.5 5 5 5-5",
  "chevron-right": "m7.5 5 5 5-5 5",
  close: "m5 5 10 10M15 5 5 15",
  copy: "M7.5 7.5h9v9h-9zm-3 5h-1v-9h9v1",
  down: "M10 3.5v13m-5-5 5 5 5-5",
  eye: "M1.8 10S4.8 4.5 10 4.5 18.2 10 18.2 10 15.2 15.5 10 15.5 1.8 10 1.8 10zm10.7 0a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z",
  hash: "M3.5 7.5h14m-15 5h14M8.5 3l-2 14m7-14-2 14",
  home: "m3 9 7-6 7 6v7.5a.5.5 0 0 1-.5.5h-4v-5h-5v5h-4a.5.5 0 0 1-.5-.5z",
  inspect: "m6.5 6-4 4 4 4m7-8 4 4-4 4m-2-10.5-3 13",
  keyboard: "M2.5 5.5h15v9h-15zm3 3h.01m2.990 0h.01m2.990 0h.01m2.990 0h.01M6.5 11.5h7",
  menu: "M3 5.5h14M3 10h14M3 14.5h14",
  message: "M3 4.5h14v9.5H9l-4 3v-3H3z",
  moon: "M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z",
  more: "M10 4.5h.01M10 10h.01M10 15.5h.01",
  pencil: "m3.5 16.5.8-3.8L13.5 3.5l3 3-9.2 9.2zm8-11 3 3",
  person: "M13.2 6.7a3.2 3.2 0 1 1-6.4 0 3.2 3.2 0 0 1 6.4 0zM3.5 17c.5-3.5 3-5 6.5-5s6 1.5 6.5 5",
  refresh: "M16 8.5A6.5 6.5 0 1 0 16.5 11M16.5 4v4.5H12",
  reply: "M3 4.5h14v9.5H9l-4 3v-3H3zm4 3.5h6m-6 2.8h4",
  send: "M2.5 16.8 17.8 10 2.5 3.2v5.3l8 1.5-8 1.5z",
  slash: "M3.5 3.5h13v13h-13zm8.5 3-4 7",
  sun: "M13.5 10a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0zM10 1.8v1.7m0 13v1.7M1.8 10h1.7m13 0h1.7M4.2 4.2l1.2 1.2m9.2 9.2 1.2 1.2m0-11.6-1.2 1.2m-9.2 9.2-1.2 1.2",
  system: "M2.5 4h15v10h-15zM7 17h6m-3-3v3",
  trash: "M4 5.5h12m-8.5 0v-2h5v2m-7 0 .7 11h7.6l.7-11m-5.5 3v5m3-5v5",
  warning: "M10 3 18 16.5H2zm0 5v4m0 2.3h.01",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  const isHeavy = name === "more";
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill={name === "send" ? "currentColor" : "none"}
      stroke={name === "send" ? "none" : "currentColor"}
      strokeWidth={isHeavy ? 2.6 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

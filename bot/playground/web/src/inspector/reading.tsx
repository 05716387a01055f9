/** The question, how it was read, and what was advised. */

import { Fragment } from "react";
import type { Inspection } from "../workspace/types";
import { useSnapshot } from "../workspace/context";

const ASKED = { message: "Message", command: "Slash command", click: "Click", home: "Home tab" };

export function Reading({ inspection: { question, understood, advice } }: { inspection: Inspection }) {
  const names = useSnapshot((snapshot) => snapshot.names);
  return (
    <>
      <section className="facts">
        <h3>Question</h3>
        {question ? (
          <blockquote className="asked">
            <small>
              {ASKED[question.kind]} of {names[question.user]?.name ?? "somebody"}
            </small>
            {question.text || "(no words)"}
          </blockquote>
        ) : (
          <p className="quiet">The advisor spoke by itself; no question was found that this answers.</p>
        )}
      </section>
      {advice && (
        <section className="facts">
          <h3>Advice</h3>
          <dl className="pairs">
            <dt>Kind</dt>
            <dd>
              <code>{advice.kind}</code>
            </dd>
            <dt>Intent</dt>
            <dd>
              <code>{advice.intent}</code>
            </dd>
            <dt>Confidence</dt>
            <dd className="confidence">
              <meter min={0} max={1} value={advice.confidence} aria-label="Confidence" />
              {Math.round(advice.confidence * 100)} %
            </dd>
          </dl>
          {!advice.is_certain && (
            <p className="quiet">Played anew, the thread gives another text than was sent: take this as a guess.</p>
          )}
        </section>
      )}
      <section className="facts">
        <h3>How it was read</h3>
        {understood.length ? (
          <dl className="lines">
            {understood.map((line, index) => (
              <Line key={index} line={line} />
            ))}
          </dl>
        ) : (
          <p className="quiet">Nothing had to be understood: a button says exactly what it means.</p>
        )}
      </section>
    </>
  );
}

/** A line of `ask --explain`: what stands before its colon, and the rest. */
function Line({ line }: { line: string }) {
  const at = line.indexOf(":");
  const isNamed = at > 0 && at < 24 && !line.startsWith(" ");
  return (
    <Fragment>
      <dt>{isNamed ? line.slice(0, at) : ""}</dt>
      <dd>{(isNamed ? line.slice(at + 1) : line).trim()}</dd>
    </Fragment>
  );
}

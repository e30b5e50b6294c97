/** The sheet itself. What was done and what it doesn't say stand on it in full: it is read without the app. */
import type { Receipt } from '../../../shared/model/receipt.ts';
import { useText } from '../../app/text.ts';
import { Mark } from '../../ui/mark.tsx';
import { type ReceiptText, receiptText } from './receipt-text.ts';

export function ReceiptPaper({ receipt }: { readonly receipt: Receipt }) {
  const t = useText();
  const text = receiptText(receipt, t);
  return (
    <article className="receipt-paper">
      <header className="row-flex">
        <Mark />
        <b>{text.title}</b>
        <span className="push machine faint">{text.number}</span>
      </header>
      <p className="words receipt-sentence">{text.sentence}</p>
      <dl className="facts">
        {text.facts.map(({ name, value, isMachine }) => (
          <Fact key={name} name={name} value={value} isMachine={isMachine} />
        ))}
      </dl>
      <div className="hair" />
      {text.sections.map(({ title, sentences }) => (
        <section key={title}>
          <h2>{title}</h2>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      ))}
      <div className="hair" />
      <Commitments commitments={text.commitments} />
    </article>
  );
}

function Fact({ name, value, isMachine }: ReceiptText['facts'][number]) {
  return (
    <>
      <dt>{name}</dt>
      <dd className={isMachine ? 'machine' : undefined}>{value}</dd>
    </>
  );
}

function Commitments({ commitments }: { readonly commitments: ReceiptText['commitments'] }) {
  const { title, note, shown, more, saltName, salt } = commitments;
  return (
    <section>
      <h2>
        {title} <span className="faint">{note}</span>
      </h2>
      <ol className="machine commitments">
        {shown.map(({ number, digits }) => (
          <li key={number}>
            <span>{number}</span> {digits}
          </li>
        ))}
      </ol>
      {more === null ? null : <p className="faint">{more}</p>}
      <p className="faint receipt-salt">
        {saltName} <span className="machine">{salt}</span>
      </p>
    </section>
  );
}

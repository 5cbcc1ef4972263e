import { Link, ReadMore } from '@navikt/ds-react';
import { daysInWords, osloDayOf } from '@overgang/calendar';
import type { Betalingsdogn, Betalingsvilkar, Klarperiode } from '@overgang/contracts/board';
import { momentInWords } from '../view/moment-in-words.ts';
import { lackingIn, metWords, yearInWords } from '../view/payment-words.ts';

const Section = ({ paragraf: { tekst, lenke } }: Pick<Betalingsvilkar, 'paragraf'>) => (
  <Link href={lenke} target="_blank" rel="noreferrer">
    {tekst} (åpnes i ny fane)
  </Link>
);

const Conditions = ({ vilkar }: { readonly vilkar: readonly Betalingsvilkar[] }) => (
  <ul className="conditions">
    {vilkar.map((one) => (
      <li key={one.vilkar}>
        <strong>{metWords[one.oppfylt]}:</strong> {one.tekst}{' '}
        <span className="detail">
          <Section paragraf={one.paragraf} />
        </span>
      </li>
    ))}
  </ul>
);

const Period = ({ period, per }: { readonly period: Klarperiode; readonly per: string }) => {
  const today = osloDayOf(per);
  const days = period.dager.map(({ fra, til }) => daysInWords(fra, til, today)).join(' og ');
  return (
    <li>
      Utskrivningsklar fra {momentInWords(period.fra, per)}
      {period.til === undefined ? '' : ` til ${momentInWords(period.til, per)} (${period.slutt ?? 'slutt'})`}:{' '}
      {period.dogn} døgn{days === '' ? '' : `, ${days}`}.
    </li>
  );
};

const Why = ({ payment }: { readonly payment: Betalingsdogn }) => (
  <ReadMore size="small" header="Slik er anslaget laget">
    <ul>
      {payment.perioder.map((period) => (
        <Period key={period.fra} period={period} per={payment.per} />
      ))}
    </ul>
    <h4>Vilkår</h4>
    <Conditions vilkar={payment.perioder.at(-1)?.vilkar ?? []} />
    <h4>Det forskriften ikke svarer på</h4>
    <ul>
      {payment.forutsetninger.map(({ tekst, kilde }) => (
        <li key={tekst}>
          {tekst} <span className="detail">{kilde}</span>
        </li>
      ))}
    </ul>
    <h4>Det anslaget ikke vet</h4>
    <ul>
      {payment.forbehold.map((tekst) => (
        <li key={tekst}>{tekst}</li>
      ))}
    </ul>
  </ReadMore>
);

/** What the municipality would pay for a patient who is ready and waits for it, or what stands in the way; and why. */
export const PaymentSection = ({ payment }: { readonly payment: Betalingsdogn }) => {
  const lacking = lackingIn(payment);
  return (
    <section aria-labelledby="payment" className="payment">
      <h3 id="payment">Betaling for utskrivningsklar</h3>
      <p>
        <strong>{payment.tekst}</strong>
      </p>
      {payment.ar.length > 0 && (
        <dl>
          {payment.ar.map((year) => (
            <div key={year.ar}>
              <dt>{year.ar}</dt>
              <dd>{yearInWords(year)}</dd>
            </div>
          ))}
        </dl>
      )}
      {lacking.length > 0 && <Conditions vilkar={lacking} />}
      <Why payment={payment} />
    </section>
  );
};

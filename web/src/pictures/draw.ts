/**
 * Pictures as SVG, by Observable Plot: each mark is an element of its own, so that it can be named, reached by keyboard,
 * printed, and seen in forced colours. Plot's own style element would be refused by a page's policy: it is taken out
 * before the picture is in the page, and pictures.css has what it says.
 */
import { barX, dot, plot, ruleX, ruleY, text } from '@observablehq/plot';
import type { Markish, PlotOptions } from '@observablehq/plot';
import { AROUND, BAR } from './choose.js';
import type { RankedPicture, TimeMark, TimePicture } from './data.js';
import { axisDate, axisNumber } from './words.js';

/** A picture and its marks, in the order of the data. */
export interface Drawing {
  readonly svg: SVGSVGElement;
  readonly marks: readonly SVGElement[];
}

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** So many marks have room for their codes beside them. */
const LABELLED = 40;
const momentOf = (iso: string): number => Date.parse(iso.length === 7 ? `${iso}-01` : iso);
const amountOf = ({ amount }: TimeMark): number => Number(amount);

/** The room that there is for a picture. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Acquired up, disposed of down: triangles that point there, on stems from the line of nothing. */
export function drawTime({ marks }: TimePicture, { width, height: tall }: Room): Drawing {
  const moments = marks.map(({ date }) => momentOf(date));
  const [first, last] = [moments[0] ?? 0, moments.at(-1) ?? 0];
  const room = Math.max(2 * DAY, (last - first) * 0.04);
  const amounts = marks.map(amountOf);
  const [least, largest] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  const height = largest - least || 1;
  const at = { x: moments, y: amounts };
  const pointing = (way: TimeMark['direction'], shape: 'triangle' | 'circle', rotate: number): Markish =>
    dot(marks, {
      ...at,
      filter: ({ direction }: TimeMark) => direction === way,
      symbol: shape,
      rotate,
      r: shape === 'circle' ? 4 : 5.5,
      className: `marks ${way ?? 'neutral'}`,
      fill: 'currentColor',
      stroke: 'none',
      sort: null,
    });
  return finish(
    {
      width,
      height: tall,
      marginLeft: 56,
      marginRight: 24,
      marginTop: 16,
      marginBottom: 28,
      x: { type: 'utc', domain: [first - room, last + room], label: null, ticks: last - first < WEEK ? 'day' : Math.max(2, Math.floor(width / 110)), tickFormat: (day: Date) => axisDate(day, last - first) },
      y: { domain: [least - (least < 0 ? height * 0.12 : 0), largest + (largest > 0 ? height * 0.12 : 0)], label: null, grid: true, ticks: tall < 200 ? 3 : 5, tickFormat: axisNumber },
      marks: [
        ruleY([0], { className: 'nothing' }),
        ruleX(marks, { x: moments, y1: 0, y2: amounts, className: 'stems' }),
        pointing('acquired', 'triangle', 0),
        pointing('disposed', 'triangle', 180),
        pointing(undefined, 'circle', 0),
        ...(marks.length <= LABELLED ? codes(marks, at) : []),
      ],
    },
    marks.length,
  );
}

const codes = (marks: readonly TimeMark[], at: { x: number[]; y: number[] }): Markish[] =>
  ([1, -1] as const).map((way) =>
    text(marks, {
      ...at,
      filter: (mark: TimeMark) => amountOf(mark) < 0 === way < 0,
      text: ({ code }: TimeMark) => code ?? '',
      dy: way * -13,
      fontSize: 11,
      className: 'codes',
    }),
  );

/** Words of a bar: what it is of, and its exact value. */
export interface BarWords {
  readonly name: string;
  readonly value: string;
}

/** Bars with names before and exact values behind them. */
export function drawRanked({ bars }: RankedPicture, words: readonly BarWords[], { width }: Room): Drawing {
  const values = bars.map(({ sum }) => Number(sum));
  const longest = Math.max(...words.map(({ value }) => value.length));
  const marginRight = Math.min(longest * 7.5 + 16, width * 0.4);
  const marginLeft = Math.min(280, Math.max(100, (width - marginRight) * 0.55));
  const rows = bars.map((_, index) => index);
  const label = { y: rows, fontSize: 13, fill: 'currentColor' } as const;
  return finish(
    {
      width,
      height: bars.length * BAR + AROUND,
      marginLeft,
      marginRight,
      marginTop: AROUND / 2,
      marginBottom: AROUND / 2,
      x: { axis: null, domain: [Math.min(0, ...values), Math.max(0, ...values) || 1] },
      y: { axis: null, type: 'band', domain: rows, padding: 0.34 },
      marks: [
        barX(bars, { x1: 0, x2: values, y: rows, className: 'marks bars', fill: 'currentColor', rx: 1, sort: null }),
        ruleX([0], { className: 'nothing' }),
        text(bars, {
          ...label,
          text: words.map(({ name }) => name),
          frameAnchor: 'left',
          textAnchor: 'start',
          dx: -marginLeft,
          lineWidth: (marginLeft - 12) / 13,
          textOverflow: 'ellipsis-end',
          className: 'names',
        }),
        text(bars, { ...label, text: words.map(({ value }) => value), frameAnchor: 'right', textAnchor: 'end', dx: marginRight, className: 'values' }),
      ],
    },
    bars.length,
  );
}

/** Plot's picture, fit for a page with a policy; its marks by the index of their data. */
function finish(options: PlotOptions, count: number): Drawing {
  const svg = plot({ ...options, style: { overflow: 'visible' } }) as SVGSVGElement;
  svg.querySelector('style')?.remove();
  for (const group of svg.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
  const marks: SVGElement[] = [];
  for (const group of svg.children) {
    const holds = group.classList.contains('marks');
    if (!holds) group.setAttribute('aria-hidden', 'true');
    if (!holds && !group.matches('.names, .values, .codes')) continue;
    for (const element of group.children) {
      const { __data__: index } = element as Element & { __data__?: unknown };
      if (typeof index !== 'number' || index >= count) continue;
      element.setAttribute('data-mark', String(index));
      if (holds) marks[index] = element as SVGElement;
    }
  }
  return { svg, marks };
}

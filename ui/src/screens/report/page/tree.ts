// The blocks of a section as the core writes them (src-tauri/core/src/document).

export interface TextPiece {
  is: 'text';
  text: string;
  bold?: boolean;
  italic?: boolean;
}

export interface FigureOrigin {
  indicator: string;
  unit: number;
  window: { from: string; to: string };
  measure: string;
  value: string;
}

export interface FigurePiece {
  is: 'figure';
  origin: FigureOrigin;
  shown: string;
}

export interface CitationPiece {
  is: 'citation';
  record: number;
  shown: string;
}

export interface GapPiece {
  is: 'gap';
  missing: string;
}

export type Inline = TextPiece | FigurePiece | CitationPiece | GapPiece;

export type Provenance =
  | { from: 'template' }
  | { from: 'sentence'; code: string }
  | { from: 'records'; records: number[] }
  | { from: 'tasks'; tasks: number[] }
  | { from: 'carried-over'; report: number; period: unknown }
  | { from: 'written' }
  | { from: 'prompt' };

export type Marker = 'dash' | 'plus' | 'number' | 'letter' | 'bracket';
export type Align = 'left' | 'center' | 'right';

export interface Table {
  title: Inline[];
  columns: { heading: string; align: Align; weight: number }[];
  'group-heads': { first: number; span: number; heading: string }[];
  rows: { role: 'data' | 'group' | 'total'; cells: Inline[][] }[];
}

export type Body = { is: 'paragraph'; with: Inline[] } | { is: 'list'; with: { marker: Marker; items: Inline[][] } } | { is: 'table'; with: Table };

export interface Block {
  provenance: Provenance;
  body: Body;
}

export type Rank = 'part' | 'roman' | 'arabic' | 'decimal' | 'letter' | 'plain';

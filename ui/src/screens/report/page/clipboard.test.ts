import { describe, expect, it } from 'vitest';
import { LINE_LIMIT, mayBeOld, readHtml, readText, runsOf, toPastedBlocks } from './clipboard';
import { toNode } from './convert';
import type { Block, Inline } from './tree';

const plain = (line: readonly Inline[]): string => line.map((piece) => (piece.is === 'text' ? piece.text : '?')).join('');

/** Blocks as a person would tell them. */
function told(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ body }) => {
    switch (body.is) {
      case 'paragraph':
        return [plain(body.with)];
      case 'list':
        return body.with.items.map((item) => `${body.with.marker}: ${plain(item)}`);
      case 'table':
        return [
          `| ${body.with.columns.map((column) => column.heading).join(' | ')} |`,
          ...body.with.rows.map((row) => `| ${row.cells.map(plain).join(' | ')} |`),
        ];
    }
  });
}

const html = (text: string): Block[] => toPastedBlocks(readHtml(text));

const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta charset="utf-8"><meta name=Generator content="Microsoft Word 15"><style><!--
 p.MsoNormal, li.MsoNormal {margin:0in; font-size:14.0pt; font-family:"Times New Roman",serif;}
--></style></head><body lang=EN-US style='tab-interval:.5in'><!--StartFragment-->
<p class=MsoNormal style='text-align:justify;text-indent:.5in'><b><span style='font-size:14.0pt'>1. Công tác dân vận chính quyền<o:p></o:p></span></b></p>
<p class=MsoNormal style='text-align:justify'><span lang=VI>Các cấp uỷ đã   lãnh đạo,
chỉ đạo <i>nghiêm túc</i> việc thực hiện.&nbsp; <o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='margin-left:.75in;text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:"Times New Roman",serif;mso-list:Ignore'>-<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]><span lang=VI>Tổ chức 12 hội nghị đối thoại;<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='margin-left:.75in;text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>-<span>&nbsp;&nbsp; </span></span><![endif]>Giải quyết 45 kiến nghị.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>a)<span>&nbsp; </span></span><![endif]>Về ưu điểm</p>
<p class=MsoListParagraph style='mso-list:l2 level2 lfo3'><span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp; </span></span>Chấm tròn của Word</p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0><tr style='mso-yfti-irow:0'>
<td width=50 style='border:solid windowtext 1.0pt'><p class=MsoNormal align=center><b>TT<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Nội dung</b></p></td><td><p class=MsoNormal><b>Số lượng</b></p></td></tr>
<tr><td><p class=MsoNormal>1</p></td><td><p class=MsoNormal>Mô hình</p><p class=MsoNormal>“Dân vận khéo”</p></td><td style="text-align:right"><p class=MsoNormal>1.234</p></td></tr></table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="x"><v:imagedata src="file:///C:/x.png"/></v:shape><![endif]--><![if !vml]><img width=3 height=2 src="file:///C:/Temp/msohtmlclip1/01/clip_image002.jpg"><![endif]></p>
<!--EndFragment--></body></html>`;

describe('what is pasted from Word', () => {
  it('keeps paragraphs, list items, tables, bold and italic, and nothing else', () => {
    const blocks = html(WORD);
    expect(told(blocks)).toEqual([
      '1. Công tác dân vận chính quyền',
      'Các cấp uỷ đã lãnh đạo, chỉ đạo nghiêm túc việc thực hiện.',
      'dash: Tổ chức 12 hội nghị đối thoại;',
      'dash: Giải quyết 45 kiến nghị.',
      'letter: Về ưu điểm',
      'dash: Chấm tròn của Word',
      '| TT | Nội dung | Số lượng |',
      '| 1 | Mô hình “Dân vận khéo” | 1.234 |',
    ]);
    expect(blocks[0]?.body.with).toEqual([{ is: 'text', text: '1. Công tác dân vận chính quyền', bold: true }]);
    expect(blocks[1]?.body.with).toContainEqual({ is: 'text', text: 'nghiêm túc', italic: true });
    expect(blocks.every((block) => block.provenance.from === 'written')).toBe(true);
  });

  it('tells of the pictures it left out', () => {
    expect(readHtml(WORD).pictures).toBe(1);
  });

  it('knows the font of a paragraph from its class and of a run from its own', () => {
    const old = `<style>p.MsoNormal {font-family:".VnTime";}</style><p class=MsoNormal>C«ng t¸c <span style='font-family:"Times New Roman"'>dân vận</span></p>`;
    const runs = runsOf(readHtml(old));
    expect(runs.map((run) => run.font)).toEqual(['.VnTime', 'Times New Roman']);
    expect(runs.map(mayBeOld)).toEqual([true, false]);
  });
});

describe('what is pasted from elsewhere', () => {
  it('is a table from Excel, numbers on the right, cells that reach over others left empty', () => {
    const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--.xl65{mso-number-format:"#,##0";}--></style></head><body>
      <table border=0 cellpadding=0 cellspacing=0 style='border-collapse:collapse'><!--StartFragment--><col width=64 span=3>
      <tr height=20><td>Đơn vị</td><td>Quý I</td><td>Quý II</td></tr>
      <tr><td rowspan=2>Xã Đồng Vàng</td><td class=xl65 align=right>1.234</td><td align=right>12,5%</td></tr>
      <tr><td align=right>5</td><td align=right>6</td></tr>
      <tr><td colspan=2>Cộng</td><td align=right>7</td></tr><!--EndFragment--></table></body></html>`;
    const [table] = html(excel);
    expect(told(html(excel))).toEqual(['| Đơn vị | Quý I | Quý II |', '| Xã Đồng Vàng | 1.234 | 12,5% |', '|  | 5 | 6 |', '| Cộng |  | 7 |']);
    expect(table?.body.is === 'table' && table.body.with.columns.map((column) => column.align)).toEqual(['left', 'right', 'right']);
  });

  it('is paragraphs from Zalo, whether its lines are divs, breaks or kept blanks', () => {
    const wanted = ['Kính gửi các đồng chí,', 'dash: Báo cáo trước ngày 15/6', 'dash: Gửi kèm biểu số 2'];
    expect(told(html('<div class="card"><span class="text" style="white-space: pre-wrap;">Kính gửi các đồng chí,\n- Báo cáo trước ngày 15/6\n- Gửi kèm biểu số 2</span></div>'))).toEqual(wanted);
    expect(told(html('<div>Kính gửi các đồng chí,<br>- Báo cáo trước ngày 15/6<br>– Gửi kèm biểu số 2</div>'))).toEqual(wanted);
    expect(told(html('<div><div>Kính gửi các đồng chí,</div><div>• Báo cáo trước ngày 15/6</div><div>- Gửi kèm biểu số 2<img class="emoji" src="https://x/1.png"></div></div>'))).toEqual(wanted);
  });

  it('keeps lists of web pages, one within another', () => {
    expect(told(html('<ul><li>một<ul><li>một rưỡi</li></ul></li><li>hai</li></ul><ol><li>ba</li></ol><ol type="a"><li><p>bốn</p></li></ol>'))).toEqual([
      'dash: một',
      'plus: một rưỡi',
      'dash: hai',
      'number: ba',
      'letter: bốn',
    ]);
  });

  it('is paragraphs, lists and tables from plain text', () => {
    expect(told(toPastedBlocks(readText('Một đoạn.\r\n\r\n- ý thứ nhất\n+ ý nhỏ\nĐoạn cuối\n')))).toEqual(['Một đoạn.', 'dash: ý thứ nhất', 'plus: ý nhỏ', 'Đoạn cuối']);
    expect(told(toPastedBlocks(readText('Đơn vị\tSố\nXã A\t3')))).toEqual(['| Đơn vị | Số |', '| Xã A | 3 |']);
  });

  it('is text where a table is only a frame of one column', () => {
    expect(told(html('<table><tr><td>một</td></tr><tr><td>hai</td></tr></table>'))).toEqual(['một', 'hai']);
  });

  it('leaves bold that was taken back, deleted words and hidden words out', () => {
    const [block] = html('<b style="font-weight:normal">thường <del>bỏ</del><span style="display:none">ẩn</span><b>đậm</b></b>');
    expect(block?.body.with).toEqual([{ is: 'text', text: 'thường ' }, { is: 'text', text: 'đậm', bold: true }]);
  });
});

describe('text of the fonts from before Unicode', () => {
  it('is noticed by its letters where the font is not told', () => {
    const run = (text: string): boolean => mayBeOld({ text, bold: false, italic: false, font: null });
    for (const old of ['C«ng t¸c d©n vËn', '§¶ng Céng s¶n ViÖt Nam', 'Ñaûng Coäng saûn Vieät Nam', 'Coâng taùc daân vaän']) expect(run(old), old).toBe(true);
    for (const now of ['Công tác dân vận khéo, hoà giải ở cơ sở', 'Đảng Cộng sản Việt Nam; thuỷ lợi, quý I', 'Ý Yên, Ô Môn, À Ơi, Ùn Ì']) expect(run(now), now).toBe(false);
  });
});

describe('hostile and huge clipboards', () => {
  it('run nothing and leave no element that is not ours', () => {
    let ran = false;
    Object.assign(globalThis, {
      pwned: () => {
        ran = true;
      },
    });
    const hostile = `<script>pwned()</script><img src=x onerror="pwned()"><svg onload="pwned()"><text>svg</text></svg><iframe srcdoc="<script>parent.pwned()</script>"></iframe>
      <p onclick="pwned()" style="background:url(javascript:pwned())">Chữ <a href="javascript:pwned()">liên kết</a><object data="x"></object></p><style>p{color:red}</style><form action="x"><input value="bí mật"><textarea>ô nhập</textarea></form>`;
    const blocks = html(hostile);
    expect(told(blocks)).toEqual(['Chữ liên kết']);
    expect(JSON.stringify(blocks)).not.toMatch(/javascript|onclick|script|style|href/);
    expect(ran).toBe(false);
  });

  it('may be nested deeper than any text', () => {
    const deep = `${'<div>'.repeat(1_500)}đáy${'</div>'.repeat(1_500)}`;
    expect(told(html(deep))).toEqual(['đáy']);
  });

  it('of more than a report ever has are cut, and say so', () => {
    const pasted = readHtml('<p>Công tác dân vận.</p>'.repeat(LINE_LIMIT + 50));
    expect([pasted.isCut, pasted.parts.length]).toEqual([true, LINE_LIMIT]);
    const text = readText('một dòng\n'.repeat(LINE_LIMIT + 50));
    expect([text.isCut, text.parts.length]).toEqual([true, LINE_LIMIT]);
  });

  it('of wild tables make whole tables', () => {
    const wild = '<table><tr><td rowspan=99999 colspan=99999>a<td>b</tr><tr><td colspan="-3">c</tr><tr></tr><tbody><tr><td>d<table><tr><td>e<td>f</table></tr></tbody></table>';
    const blocks = html(wild);
    expect(blocks.length).toBeGreaterThan(0);
    toNode(blocks).check();
    for (const { body } of blocks) if (body.is === 'table') for (const row of body.with.rows) expect(row.cells).toHaveLength(body.with.columns.length);
  });
});

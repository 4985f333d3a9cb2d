/** Of a county's case files, by its short name: `（2023）岑人调字第12号` (mechanism.md §3.5). */
export const fileNoOf = (year: number, shortName: string, number: number): string =>
  `（${year}）${shortName}人调字第${number}号`;

const SHAPE = /^（(\d{4})）(\p{Script=Han}{1,2})人调字第[1-9]\d{0,5}号$/u;

/** Whether it is a number of this county's files: there is no room in it for anything else, for it goes into events. */
export const isFileNo = (text: string, shortName: string): boolean => SHAPE.exec(text)?.[2] === shortName;

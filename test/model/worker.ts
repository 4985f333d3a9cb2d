import { workOn } from '../support/crew.ts';
import { type Piece, tried } from './lives.ts';

workOn(async (piece: Piece) => tried(piece));

import type { Instant } from '../../domain/deadline/instant';
import { DAY_MS, HOUR_MS } from '../../domain/deadline/local-time';
import type { Letter } from '../../domain/village/letter/letter';
import { answerLetter, writeLetter } from '../../domain/village/letter/write';
import { VILLAGE } from './ids';
import type { Stage } from './matters/stage';
import { told } from './opinions';

/** 示例来信 · One that waits for the secretary, one that has an answer, one about the secretary with the township. */
export function sampleLetters(startAt: Instant, stage: Stage): readonly Letter[] {
  const written = (by: string, text: string, at: Instant, isAboutSecretary = false): Letter =>
    writeLetter(
      { clientKey: `sample-letter-${by}`, text, isAboutSecretary },
      stage.actor(by, at),
      stage.world(VILLAGE, at),
    );
  const answerAt = startAt - DAY_MS;
  const answered = answerLetter(
    written(
      'resident-01',
      '示例：我妈一个人在家，这阵子总忘关火。这事不想让外人知道，您看村里有没有人能常去看看。',
      startAt - 3 * DAY_MS,
    ),
    '您放心，我跟谁也没说。明天我自己上门看看，再商量装个断火的阀门。',
    stage.actor('secretary', answerAt),
    stage.world(VILLAGE, answerAt),
  );
  return [
    answered,
    written(
      'resident-04',
      '示例：我想回村包地种药材，手续和本钱心里没底，想先单独听听您的主意。',
      startAt - 5 * HOUR_MS,
    ),
    written(
      'resident-06',
      '示例：去年修路的工钱还差一半，找过村支书两回都说再等等，请乡里帮着问一句。',
      startAt - 26 * HOUR_MS,
      true,
    ),
  ].map(told);
}

import type { Speech } from '../api/debates';

/** Strokes of the bell at a second of a speech. */
export interface Bell {
  at: number;
  strokes: number;
}

/** After its time a speaker may finish the sentence. */
export const grace = 15;

/** One stroke where the protected time ends and begins again, or a minute before the end; two at the end, three after the grace. */
export function bellsOf(speech: Speech): Bell[] {
  const end = speech.seconds;
  const within = speech.protected > 0 ? [speech.protected, end - speech.protected] : [end - 60];
  return [
    ...within.filter((at) => at > 0 && at < end).map((at) => ({ at, strokes: 1 })),
    { at: end, strokes: 2 },
    { at: end + grace, strokes: 3 },
  ];
}

/** The bells between two looks at the clock, the later one included. */
export function rungBetween(speech: Speech, before: number, now: number): Bell[] {
  return bellsOf(speech).filter((bell) => bell.at > before && bell.at <= now);
}

export function isProtected(speech: Speech, second: number): boolean {
  return speech.protected > 0 && (second < speech.protected || second >= speech.seconds - speech.protected);
}

/** `7:05`, and `-0:12` beyond the end. */
export function clockText(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  return `${seconds < 0 ? '−' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

let audio: AudioContext | null = null;

/** A struck bell: two tones that die away. */
export function ring(strokes: number): void {
  audio ??= new AudioContext();
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    const begins = audio.currentTime + stroke * 0.45;
    for (const [frequency, loudness] of [
      [1046, 0.5],
      [2637, 0.2],
    ] as const) {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = frequency;
      volume.gain.setValueAtTime(loudness, begins);
      volume.gain.exponentialRampToValueAtTime(0.001, begins + 1.2);
      tone.connect(volume).connect(audio.destination);
      tone.start(begins);
      tone.stop(begins + 1.2);
    }
  }
}

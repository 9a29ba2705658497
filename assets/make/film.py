"""Makes the film "Four questions" with its captions and the sheet to print. Run from the root: python3 assets/make/film.py

Needs chromium (draws the frames and the PDF), espeak-ng (speaks) and ffmpeg (joins). Words, pictures and voice are all made here. The captions
in each language follow the times of the spoken English.
"""

import subprocess
import tempfile
import wave
from pathlib import Path

from pictures import four_questions

MEDIA = Path("courses/reading-a-contract/media")
SENTENCE = ["the seller", "the price", "14 days after your letter", "? not said here"]
# What is said, the same in French and German, and the picture shown meanwhile.
SCENES = [
    ("A contract looks like a wall. It is a list. Every line of the list answers four questions.",
     "Un contrat ressemble à un mur. C’est une liste. Chaque ligne de la liste répond à quatre questions.",
     "Ein Vertrag sieht aus wie eine Mauer. Er ist eine Liste. Jede Zeile der Liste beantwortet vier Fragen.",
     dict(shown=0, title="A contract is a list")),
    ("Who owes? One side has a duty, the other has a right. If you cannot name both, the sentence promises nothing.",
     "Qui doit ? L’un a un devoir, l’autre a un droit. Si vous ne pouvez pas nommer les deux, la phrase ne promet rien.",
     "Wer schuldet? Die eine Seite hat eine Pflicht, die andere ein Recht. Wenn Sie nicht beide nennen können, verspricht der Satz nichts.",
     dict(shown=1, title="A contract is a list")),
    ("What? A thing to do, a sum to pay, or something to leave alone.",
     "Quoi ? Une chose à faire, une somme à payer, ou quelque chose à laisser tranquille.",
     "Was? Etwas zu tun, einen Betrag zu zahlen oder etwas zu unterlassen.",
     dict(shown=2, title="A contract is a list")),
    ("By when? A day, a period, or a condition. No time at all means: ask.",
     "Pour quand ? Un jour, un délai ou une condition. Aucun temps indiqué : posez la question.",
     "Bis wann? Ein Tag, eine Frist oder eine Bedingung. Gar keine Zeit heißt: nachfragen.",
     dict(shown=3, title="A contract is a list")),
    ("And what if not? Money back, a right to leave, or nothing. A promise without a consequence is a wish.",
     "Et sinon ? Un remboursement, un droit de partir, ou rien. Une promesse sans conséquence est un vœu.",
     "Und wenn nicht? Geld zurück, ein Recht zu gehen oder nichts. Ein Versprechen ohne Folge ist ein Wunsch.",
     dict(shown=4, title="A contract is a list")),
    ("Take one sentence: we refund the price within fourteen days of your letter. Who? The seller. What? The price.",
     "Prenez une phrase : nous remboursons le prix dans les quatorze jours de votre lettre. Qui ? Le vendeur. Quoi ? Le prix.",
     "Nehmen Sie einen Satz: Wir erstatten den Preis binnen vierzehn Tagen nach Ihrem Brief. Wer? Der Verkäufer. Was? Den Preis.",
     dict(shown=4, sentence=SENTENCE[:2], title="One sentence, four answers")),
    ("By when? Fourteen days after the letter. And if not? The sentence is silent, so look for the answer elsewhere, or in the law.",
     "Pour quand ? Quatorze jours après la lettre. Et sinon ? La phrase se tait ; cherchez la réponse ailleurs, ou dans la loi.",
     "Bis wann? Vierzehn Tage nach dem Brief. Und wenn nicht? Der Satz schweigt; suchen Sie die Antwort anderswo oder im Gesetz.",
     dict(shown=4, sentence=SENTENCE, title="One sentence, four answers")),
    ("Four questions. Ask them of every line, and the wall becomes a list again.",
     "Quatre questions. Posez-les à chaque ligne, et le mur redevient une liste.",
     "Vier Fragen. Stellen Sie sie jeder Zeile, und die Mauer wird wieder eine Liste.",
     dict(shown=4, title="A contract is a list")),
]
PAUSE = 0.7  # seconds of silence after each scene

SHEET = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Four questions</title>
<style>@page{size:A5;margin:16mm}body{font-family:Georgia,'DejaVu Serif',serif;color:#1c1b18}h1{font-weight:normal}li{margin:0 0 1.1em;font-size:16px}
b{font-size:20px;font-weight:normal;color:#2b6a5e}</style>
<h1>Four questions for every line</h1><ol>
<li><b>Who owes?</b><br>Name the one who must, and the one who may ask.</li>
<li><b>What?</b><br>A thing, an act, or a result. Something to leave alone counts too.</li>
<li><b>By when?</b><br>A day, a period from an event, or a condition. The day of the event is not counted.</li>
<li><b>And if not?</b><br>Money back, a right to leave, or nothing.</li></ol>
<p>Then the small words: <i>must</i> binds, <i>may</i> lets somebody choose, <i>usually</i> only smiles, and behind <i>except</i> is the back door.</p></html>"""


def run(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def chromium(*arguments):
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", *arguments)


def stamp(seconds):
    minutes, rest = divmod(seconds, 60)
    return f"{int(minutes):02}:{rest:06.3f}"


def pieces(words):
    """Breaks what is said into captions of at most two short lines, at ends of sentences."""
    out, now = [], ""
    for part in words.replace("? ", "?|").replace(". ", ".|").replace("! ", "!|").split("|"):
        if now and len(now) + len(part) > 72:
            out.append(now)
            now = part
        else:
            now = f"{now} {part}".strip()
    return out + [now]


def captions(column, times):
    out = ["WEBVTT", ""]
    for scene, (start, end) in zip(SCENES, times):
        parts = pieces(scene[column])
        total, at = sum(map(len, parts)), start
        for part in parts:
            until = at + (end - start) * len(part) / total
            out += [f"{stamp(at)} --> {stamp(until)}", part, ""]
            at = until
    return "\n".join(out)


def main():
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        times, at, frames, sounds = [], 0.0, [], []
        for number, (english, _, _, picture) in enumerate(SCENES):
            drawing, frame, sound = work / f"{number}.svg", work / f"{number}.png", work / f"{number}.wav"
            drawing.write_text(four_questions(**picture), encoding="utf-8")
            chromium("--window-size=640,360", f"--screenshot={frame}", drawing.as_uri())
            run("espeak-ng", "-v", "en-gb", "-s", "145", "-w", str(sound), english)
            with wave.open(str(sound)) as spoken:
                length = spoken.getnframes() / spoken.getframerate()
            times.append((at, at + length))
            at += length + PAUSE
            frames += [f"file '{frame}'", f"duration {length + PAUSE:.3f}"]
            padded = work / f"{number}-padded.wav"
            run("ffmpeg", "-y", "-i", str(sound), "-af", f"apad=pad_dur={PAUSE}", str(padded))
            sounds.append(f"file '{padded}'")
        (work / "frames.txt").write_text("\n".join(frames + [frames[-2]]), encoding="utf-8")
        (work / "sounds.txt").write_text("\n".join(sounds), encoding="utf-8")
        run("ffmpeg", "-y", "-f", "concat", "-safe", "0", "-i", str(work / "frames.txt"), "-f", "concat", "-safe", "0", "-i", str(work / "sounds.txt"),
            "-vf", "fps=5,format=yuv420p", "-c:v", "libx264", "-preset", "veryslow", "-tune", "stillimage", "-crf", "30", "-c:a", "aac", "-b:a", "40k", "-ac", "1",
            "-movflags", "+faststart", "-map_metadata", "-1", "-shortest", str(MEDIA / "four-questions.mp4"))
        for column, language in enumerate(("en", "fr", "de")):
            (MEDIA / f"four-questions.{language}.vtt").write_text(captions(column, times), encoding="utf-8")
        page = work / "sheet.html"
        page.write_text(SHEET, encoding="utf-8")
        chromium("--no-pdf-header-footer", f"--print-to-pdf={MEDIA / 'four-questions.pdf'}", page.as_uri())


if __name__ == "__main__":
    main()

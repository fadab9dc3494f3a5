"""Numbers in the digits of a language."""

ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
OWN_DIGITS = {"ar", "ckb"}


def digits(text: str, language: str) -> str:
    """`text` with its digits written as the language writes them."""
    return text.translate(ARABIC_INDIC) if language in OWN_DIGITS else text


def number(value: int | str, language: str) -> str:
    """A number with its thousands parted: 25,000 or ٢٥٬٠٠٠; decimals stay as they are: 5.5 or ٥٫٥."""
    whole, _, fraction = str(value).partition(".")
    text = f"{int(whole):,}" + (f".{fraction}" if fraction else "")
    return digits(text.replace(",", "٬").replace(".", "٫"), language) if language in OWN_DIGITS else text

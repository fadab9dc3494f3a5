"""What pages show: frozen dataclasses made from payloads, in the language of the reader. No query is made here."""

"""The typesetter, in a process apart (spaces/apart). It knows no Django; the fonts are the product's own, nothing is fetched."""

from pathlib import Path

HERE = Path(__file__).parent


def pdf(file):
    """As PDF/UA where it can be: a letter that no font here has is none that a screen reader could be promised."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, font_paths=[HERE / "fonts"])
    inputs = {"told": file.read().decode()}
    compiler = typst.Compiler(HERE / "text.typ", root=HERE, font_paths=fonts, sys_inputs=inputs)
    try:
        return compiler.compile(format="pdf", pdf_standards="ua-1")
    except typst.TypstError:
        return compiler.compile(format="pdf")


MAKERS = {"pdf": pdf}

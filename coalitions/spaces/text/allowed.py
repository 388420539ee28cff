"""The second wall behind Markdown: what may stand in people's HTML. No ids, no classes but ours, no attributes for scripts."""

import nh3

TAGS = {"a", "b", "blockquote", "br", "code", "del", "em", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "s", "strong", "ul"}
TABLES = {"table", "tbody", "td", "th", "thead", "tr"}
ATTRIBUTES = {"a": {"href", "title", "data-user", "data-group"}, "ol": {"start"}, "table": {"tabindex"}}
CLASSES = {"a": {"mention", "attachment"}}
SCHEMES = {"http", "https", "mailto"}
DROPPED = {"script", "style", "title", "textarea", "noscript", "iframe", "object", "template"}


def clean(html):
    return nh3.clean(
        html,
        tags=TAGS | TABLES,
        attributes=ATTRIBUTES,
        allowed_classes=CLASSES,
        url_schemes=SCHEMES,
        clean_content_tags=DROPPED,
        link_rel="noopener noreferrer nofollow",
    )

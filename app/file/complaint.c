/* What the XML parser complains of, in words that help.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/complaint.h"

#include <glib/gi18n-lib.h>

/* The parser's commonest complaints as sentences; the rest are quoted. */
static const struct
{
  int code;
  const char *sentence;
} complaints[] = {
  { XML_ERR_ATTRIBUTE_REDEFINED,
    N_ ("The same attribute stands twice in one tag. Remove one in a text editor.") },
  { XML_ERR_UNDECLARED_ENTITY,
    N_ ("A name like “&name;” here means nothing. Write the character itself.") },
  { XML_ERR_INVALID_CHAR,
    N_ ("A character that XML does not allow stands here. Remove it in a text editor.") },
  { XML_ERR_INVALID_CHARREF,
    N_ ("A character that XML does not allow stands here. Remove it in a text editor.") },
  { XML_ERR_LT_IN_ATTRIBUTE,
    N_ ("A “<” stands inside a value. Write “&lt;” for it in a text editor.") },
  { XML_ERR_ATTRIBUTE_NOT_STARTED,
    N_ ("A value must stand in quotation marks. Mend it in a text editor.") },
  { XML_ERR_INTERNAL_ERROR,
    N_ ("A value has over ten million letters, more than can be read. Shorten it.") },
  { XML_ERR_ATTRIBUTE_WITHOUT_VALUE,
    N_ ("An attribute has no value here. Mend it in a text editor.") },
  { XML_ERR_SPACE_REQUIRED,
    N_ ("A blank is missing between two attributes. Put it there in a text editor.") },
  { XML_ERR_NAME_REQUIRED,
    N_ (
      "An “&” or a “<” that begins nothing stands here. Write “&amp;” or “&lt;” for it in "
      "a text editor.") },
  { XML_ERR_ENTITYREF_SEMICOL_MISSING,
    N_ (
      "An “&” or a “<” that begins nothing stands here. Write “&amp;” or “&lt;” for it in "
      "a text editor.") },
  { XML_ERR_INVALID_DEC_CHARREF,
    N_ ("A number like “&#65;” is broken here. Write the character itself.") },
  { XML_ERR_INVALID_HEX_CHARREF,
    N_ ("A number like “&#65;” is broken here. Write the character itself.") },
  { XML_ERR_HYPHEN_IN_COMMENT,
    N_ ("“--” may not stand within a comment. Remove it in a text editor.") },
  { XML_ERR_RESERVED_XML_NAME,
    N_ (
      "The XML declaration stands only once, at the very beginning. Remove it here in a "
      "text editor.") },
  { XML_NS_ERR_UNDEFINED_NAMESPACE,
    N_ ("A prefix before a colon is declared nowhere. Mend it in a text editor.") },
};

char *
regie_complaint_sentence (const xmlError *problem)
{
  g_autofree char *quoted = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (complaints); i++)
    if (complaints[i].code == problem->code)
      return g_strdup (_ (complaints[i].sentence));
  quoted = g_strstrip (g_strdup (problem->message));
  return g_strdup_printf (_ ("The file is damaged here (%s). Mend it in a text editor, or "
                                 "open an earlier copy."),
    quoted);
}

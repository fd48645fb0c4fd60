/* What a parser's events bring into records, and where in the file they were.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#define _GNU_SOURCE /* memrchr */
#include "app/file/intake.h"

#include "app/file/value.h"
#include "app/model/extra.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Places */

gsize
regie_intake_here (RegieIntake *self)
{
  xmlParserInputPtr input = self->parser->input;

  return input != NULL ? input->consumed + (gsize) (input->cur - input->base) : 0;
}

static gboolean
is_in_text (RegieIntake *self, const xmlChar *at)
{
  xmlParserInputPtr input = self->parser->input;

  return at >= input->base && at < input->end;
}

/* Where the parser's pointer lies in the text; for what it copied, the element's own place. */
gsize
regie_intake_offset (RegieIntake *self, const xmlChar *at)
{
  xmlParserInputPtr input = self->parser->input;
  const char *start;

  if (is_in_text (self, at))
    return input->consumed + (gsize) (at - input->base);
  start = memrchr (self->locator.text, '<',
                   MIN (regie_intake_here (self), self->locator.length));
  return start != NULL ? (gsize) (start - self->locator.text) : 0;
}

gsize
regie_intake_element (RegieIntake *self)
{
  return regie_intake_offset (self, NULL);
}

/* Takes the text. */
void
regie_intake_note (RegieIntake *self, gsize offset, char *text)
{
  if (self->reading->notices->len < REGIE_NOTICE_LIMIT)
    regie_reading_note (self->reading, regie_locator_find (&self->locator, offset), text);
  else
    g_free (text);
}

void
regie_intake_fail (RegieIntake *self, gsize offset, RegieError code, const char *sentence)
{
  if (self->error == NULL)
    regie_place_set_error (&self->error, code,
                           regie_locator_find (&self->locator, offset), sentence);
  xmlStopParser (self->parser);
}

/* Attributes */

/* Whether the quotation mark opens the value of the attribute so named. */
static gboolean
opens_value (const char *tag, const char *quote, const char *name)
{
  gsize length = strlen (name);
  const char *p = quote - 1;

  while (p > tag && g_ascii_isspace (*p))
    p--;
  if (*p != '=')
    return FALSE;
  for (p--; p > tag && g_ascii_isspace (*p);)
    p--;
  return (gsize) (p - tag) > length && strncmp (p + 1 - length, name, length) == 0 &&
         g_ascii_isspace (p[-(gssize) length]);
}

/* The parser copies a value that holds a reference or more than ASCII: then its place is
 * looked for in the tag. */
static gsize
attribute_offset (RegieIntake *self, const RegieXmlAttribute *attribute)
{
  gsize start = regie_intake_offset (self, attribute->value);
  const char *tag = self->locator.text + start, *p = tag;

  if (is_in_text (self, attribute->value))
    return start;
  while ((p = strpbrk (p, "\"'>")) != NULL && *p != '>')
    {
      const char *end = strchr (p + 1, *p);

      if (opens_value (tag, p, (const char *) attribute->name))
        return (gsize) (p + 1 - self->locator.text);
      if (end == NULL)
        break;
      p = end + 1;
    }
  return start;
}

/* The value without references, mostly as the parser holds it. Not ended by a NUL. */
static const char *
plain_value (const RegieXmlAttribute *attribute, gsize *length, char **decoded)
{
  const char *text = (const char *) attribute->value;

  *length = (gsize) (attribute->end - attribute->value);
  if (memchr (text, '&', *length) == NULL)
    return text;
  *decoded = regie_xml_value (attribute);
  *length = strlen (*decoded);
  return *decoded;
}

static void
take_value (RegieIntake *self,
            RegieRecord *record,
            const RegieField *field,
            const RegieXmlAttribute *attribute)
{
  g_autofree char *decoded = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *text = plain_value (attribute, &length, &decoded);
  RegieValue value;

  if (!regie_value_read (field, text, length, &self->texts, &value, &error))
    {
      regie_intake_note (self, attribute_offset (self, attribute),
                         g_strdup_printf (_ ("“%s” is left out and its usual value taken. %s"), field->name,
                           error->message));
      return;
    }
  regie_record_take (record, field, value);
  if (field->kind == REGIE_KIND_LINK)
    regie_links_add (self->links, record, field, attribute_offset (self, attribute));
}

static void
claim_id (RegieIntake *self, RegieRecord *record, const RegieXmlAttribute *attribute)
{
  g_autofree char *decoded = NULL;
  gsize length;
  const char *text = plain_value (attribute, &length, &decoded);

  regie_links_claim (self->links, record, regie_texts_add (&self->texts, text, length),
                     attribute_offset (self, attribute));
}

static void
learn (RegieMeaning *meaning, RegieRecord *record, const xmlChar *name)
{
  const RegieField *field = regie_record_find_field (record, (const char *) name);
  gboolean prose = field != NULL && field->kind == REGIE_KIND_PROSE;

  *meaning = (RegieMeaning){
    .klass = REGIE_RECORD_GET_CLASS (record),
    .name = name,
    .id = REGIE_RECORD_GET_CLASS (record)->id_prefix != NULL &&
          strcmp ((const char *) name, "id") == 0,
    .attribute = prose ? NULL : field,
    .prose = prose ? field : NULL,
    .children = regie_record_find_children (record, (const char *) name),
  };
}

const RegieMeaning *
regie_intake_look_up (RegieIntake *self, RegieRecord *record, const xmlChar *name)
{
  const RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);
  gsize place = (gsize) name ^ ((gsize) klass >> 4);
  RegieMeaning *meaning = &self->meanings[place % G_N_ELEMENTS (self->meanings)];

  if (meaning->name != name || meaning->klass != klass)
    learn (meaning, record, name);
  return meaning;
}

static void
keep_attribute (RegieIntake *self, GString **extra, const RegieXmlAttribute *attribute)
{
  if (*extra == NULL)
    *extra = g_string_new (NULL);
  regie_kept_attribute (*extra, attribute);
  if (attribute->prefix == NULL)
    regie_intake_note (self, attribute_offset (self, attribute),
                       g_strdup_printf (_ ("“%s” is not known here. It is kept, but has no effect."),
                         (const char *) attribute->name));
}

void
regie_intake_attributes (RegieIntake *self,
                         RegieRecord *record,
                         const RegieXmlElement *element)
{
  static const RegieMeaning nothing;
  GString *extra = NULL;

  if (element->n_namespaces > 0)
    {
      extra = g_string_new (NULL);
      regie_kept_prefixes (extra, element);
    }
  for (int i = 0; i < element->n_attributes; i++)
    {
      const RegieXmlAttribute *attribute = &element->attributes[i];
      const RegieMeaning *meaning =
        attribute->prefix != NULL ? &nothing
                                  : regie_intake_look_up (self, record, attribute->name);

      if (meaning->id)
        claim_id (self, record, attribute);
      else if (meaning->attribute != NULL)
        take_value (self, record, meaning->attribute, attribute);
      else
        keep_attribute (self, &extra, attribute);
    }
  self->links->missing |=
    record->id == NULL && REGIE_RECORD_GET_CLASS (record)->id_prefix != NULL;
  if (extra != NULL && extra->len > 0)
    regie_record_add_extra (record, g_string_free (g_steal_pointer (&extra), FALSE),
                            NULL);
  else if (extra != NULL)
    g_string_free (extra, TRUE);
}

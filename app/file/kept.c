/* What a file holds that the tables do not know, kept word for word.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/kept.h"

#include "app/file/value.h"

#include <string.h>

#define AMPERSAND "&#38;"

char *
regie_xml_value (const RegieXmlAttribute *attribute)
{
  gsize length = (gsize) (attribute->end - attribute->value);
  char *text = g_strndup ((const char *) attribute->value, length);
  const char *from = text;
  char *to = text;

  if (memchr (text, '&', length) == NULL)
    return text;
  while (*from != '\0')
    {
      *to++ = *from;
      from += g_str_has_prefix (from, AMPERSAND) ? strlen (AMPERSAND) : 1;
    }
  *to = '\0';
  return text;
}

static void
append_name (GString *out, const xmlChar *prefix, const xmlChar *name)
{
  if (prefix != NULL)
    {
      g_string_append (out, (const char *) prefix);
      g_string_append_c (out, ':');
    }
  g_string_append (out, (const char *) name);
}

static void
append_value (GString *out, const char *value)
{
  g_string_append (out, "=\"");
  regie_value_escape (out, value, TRUE);
  g_string_append_c (out, '"');
}

void
regie_kept_attribute (GString *out, const RegieXmlAttribute *attribute)
{
  g_autofree char *value = regie_xml_value (attribute);

  g_string_append_c (out, ' ');
  append_name (out, attribute->prefix, attribute->name);
  append_value (out, value);
}

void
regie_kept_prefixes (GString *out, const RegieXmlElement *element)
{
  for (int i = 0; i < element->n_namespaces; i++)
    {
      const xmlChar *prefix = element->namespaces[2 * i];

      if (prefix == NULL)
        continue;
      g_string_append_printf (out, " xmlns:%s", (const char *) prefix);
      append_value (out, (const char *) element->namespaces[2 * i + 1]);
    }
}

void
regie_kept_begin (RegieKept *self, GString *out, const char *uri)
{
  self->out = out;
  self->depth = 0;
  self->defaults[0] = uri;
}

void
regie_kept_start (RegieKept *self, const RegieXmlElement *element)
{
  const char *around = self->defaults[self->depth];
  const char *uri = element->uri != NULL ? (const char *) element->uri : "";

  g_string_append_c (self->out, '<');
  append_name (self->out, element->prefix, element->name);
  self->depth++;
  self->defaults[self->depth] = around;
  if (element->prefix == NULL && strcmp (uri, around) != 0)
    {
      g_string_append (self->out, " xmlns");
      append_value (self->out, uri);
      self->defaults[self->depth] = uri;
    }
  regie_kept_prefixes (self->out, element);
  for (int i = 0; i < element->n_attributes; i++)
    regie_kept_attribute (self->out, &element->attributes[i]);
  g_string_append_c (self->out, '>');
  self->opened = self->out->len;
}

void
regie_kept_text (RegieKept *self, const char *text, gsize length)
{
  g_autofree char *copy = g_strndup (text, length);

  regie_value_escape (self->out, copy, FALSE);
}

void
regie_kept_end (RegieKept *self, const xmlChar *name, const xmlChar *prefix)
{
  self->depth--;
  if (self->out->len == self->opened)
    {
      g_string_truncate (self->out, self->opened - 1);
      g_string_append (self->out, "/>");
      return;
    }
  g_string_append (self->out, "</");
  append_name (self->out, prefix, name);
  g_string_append_c (self->out, '>');
}

/* A field's value as it stands in a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/value.h"

#include "app/base/error.h"
#include "app/base/number.h"
#include "app/base/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
fail (GError **error, const char *sentence)
{
  g_set_error_literal (error, REGIE_ERROR, REGIE_ERROR_VALUE, sentence);
  return FALSE;
}

static gboolean
fail_choice (const RegieField *field, GError **error)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (int i = 0; field->choices[i].name != NULL; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", field->choices[i].name);
  g_set_error (error, REGIE_ERROR, REGIE_ERROR_VALUE,
               _ ("One of these words stands here: %s."), words->str);
  return FALSE;
}

static gboolean
read_choice (const RegieField *field,
             const char *text,
             gsize length,
             RegieValue *value,
             GError **error)
{
  for (int i = 0; field->choices[i].name != NULL; i++)
    if (strncmp (field->choices[i].name, text, length) == 0 &&
        field->choices[i].name[length] == '\0')
      {
        value->number = i;
        return TRUE;
      }
  return fail_choice (field, error);
}

static gboolean
read_bool (const char *text, gsize length, RegieValue *value, GError **error)
{
  value->number = length == 4 && memcmp (text, "true", 4) == 0;
  if (value->number || (length == 5 && memcmp (text, "false", 5) == 0))
    return TRUE;
  return fail (error, _ ("Only “true” or “false” can stand here."));
}

static gsize
token_length (const char *at, const char *end, char stop)
{
  const char *start = at;

  while (at < end && *at != stop)
    at++;
  return (gsize) (at - start);
}

static gboolean
read_real (const RegieField *field,
           const char *text,
           gsize length,
           RegieValue *value,
           GError **error)
{
  if (!regie_number_read (text, (gssize) length, &value->real))
    return fail (error, _ ("A number stands here, as in “1.5”."));
  return (value->real >= field->min && value->real <= field->max) ||
         regie_field_check (field, *value, error);
}

/* "x,y x,y": one blank between points, as the writer puts it, or several. */
static gboolean
read_points (const char *text, gsize length, RegieValue *value)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (RegiePoint));
  const char *end = text + length;

  for (const char *at = text; at < end;)
    {
      gsize size = token_length (at, end, ' ');
      gsize comma = token_length (at, at + size, ',');
      RegiePoint point;

      if (size > 0 &&
          (comma == size || !regie_number_read (at, (gssize) comma, &point.x) ||
           !regie_number_read (at + comma + 1, (gssize) (size - comma - 1), &point.y)))
        return FALSE;
      if (size > 0)
        g_array_append_val (points, point);
      at += size + 1;
    }
  value->points =
    regie_points_new ((const RegiePoint *) (gpointer) points->data, points->len);
  return TRUE;
}

gboolean
regie_value_read (const RegieField *field,
                  const char *text,
                  gsize length,
                  RegieTexts *texts,
                  RegieValue *value,
                  GError **error)
{
  switch (field->kind)
    {
    case REGIE_KIND_REAL:
      return read_real (field, text, length, value, error);
    case REGIE_KIND_BOOL:
      return read_bool (text, length, value, error);
    case REGIE_KIND_CHOICE:
      return read_choice (field, text, length, value, error);
    case REGIE_KIND_POINTS:
      return read_points (text, length, value) ||
             fail (error, _ ("Points stand here, as in “0,0 2.5,0”."));
    case REGIE_KIND_WORD:
    case REGIE_KIND_LINK:
      value->text = length > 0 ? regie_texts_word (texts, text, length) : NULL;
      return TRUE;
    default:
      value->text = length > 0 ? regie_texts_add (texts, text, length) : NULL;
      return TRUE;
    }
}

static void
write_number (GString *out, double number)
{
  char *room = regie_value_room (out, REGIE_NUMBER_SIZE);

  out->len += regie_number_write (number, room);
}

static void
write_points (GString *out, const RegiePoints *points)
{
  for (size_t i = 0; points != NULL && i < points->n; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      write_number (out, points->at[i].x);
      g_string_append_c (out, ',');
      write_number (out, points->at[i].y);
    }
}

void
regie_value_write (GString *out, const RegieField *field, RegieValue value)
{
  switch (field->kind)
    {
    case REGIE_KIND_REAL:
      write_number (out, value.real);
      break;
    case REGIE_KIND_BOOL:
      g_string_append (out, value.number ? "true" : "false");
      break;
    case REGIE_KIND_CHOICE:
      g_string_append (out, field->choices[value.number].name);
      break;
    case REGIE_KIND_POINTS:
      write_points (out, value.points);
      break;
    default:
      regie_value_escape (out, value.text, TRUE);
    }
}

/* What stands for the character, or NULL for itself. A reader turns a line feed or tab in
 * an attribute into a blank, and a carriage return anywhere into a line feed. */
static const char *const
  in_text[256] = { ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['\r'] = "&#13;" };
static const char *const in_attribute[256] = {
  ['&'] = "&amp;",  ['<'] = "&lt;",   ['>'] = "&gt;", ['\r'] = "&#13;",
  ['"'] = "&quot;", ['\n'] = "&#10;", ['\t'] = "&#9;"
};

/* Printable ASCII, which nearly all text is. */
static gboolean
is_plain (char c)
{
  return (guchar) c >= 0x20 && (guchar) c < 0x80;
}

/* Whether each of eight bytes stands for itself: printable ASCII but for & < > and ". All
 * eight are looked at together: a byte is below n when taking n away borrows from its
 * highest bit. In doubt it says no. */
static gboolean
are_plain (const char *text)
{
  const guint64 each = G_GUINT64_CONSTANT (0x0101010101010101), highest = each << 7;
  guint64 bytes, brackets, others;

  memcpy (&bytes, text, sizeof bytes);
  brackets = (bytes | each * ('<' ^ '>')) ^ each * ('<' | '>');
  others = (bytes | each * ('&' ^ '"')) ^ each * ('&' | '"');
  return ((bytes | (bytes - each * ' ') | ((brackets - each) & ~brackets) |
           ((others - each) & ~others)) &
          highest) == 0;
}

/* Whether all of it stands for itself; the last eight bytes overlap with those before. */
static gboolean
is_all_plain (const char *text, gsize length)
{
  gsize at = 0;

  if (length < 8)
    return FALSE;
  for (; at + 8 <= length; at += 8)
    if (!are_plain (text + at))
      return FALSE;
  return are_plain (text + length - 8);
}

static void
append_clean (GString *out, const char *text, gboolean attribute)
{
  g_autofree char *clean = regie_text_clean (text, -1);

  regie_value_escape (out, clean, attribute);
}

static void
append_escaped (GString *out, const char *text, const char *end, gboolean attribute)
{
  const char *const *escapes = attribute ? in_attribute : in_text;
  const char *start = text;
  gboolean accepted = FALSE; /* all from here on */

  for (; text < end; text++)
    {
      const char *escape;

      escape = escapes[(guchar) *text];
      if (escape == NULL && (accepted || is_plain (*text)))
        continue;
      regie_value_append (out, start, (gsize) (text - start));
      start = text;
      if (escape != NULL)
        {
          g_string_append (out, escape);
          start++;
        }
      else if (regie_text_find_refused (text, -1) != NULL)
        {
          append_clean (out, text, attribute);
          return;
        }
      else
        accepted = TRUE;
    }
  regie_value_append (out, start, (gsize) (end - start));
}

void
regie_value_escape (GString *out, const char *text, gboolean attribute)
{
  gsize length = text != NULL ? strlen (text) : 0;

  if (length == 0)
    return;
  if (is_all_plain (text, length))
    regie_value_append (out, text, length);
  else
    append_escaped (out, text, text + length, attribute);
}

/* Reads a production: the parser's events go straight into records by their tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/file/reader.h"

#include "app/file/complaint.h"
#include "app/file/encoding.h"
#include "app/file/intake.h"
#include "app/file/kept.h"
#include "app/file/newer.h"
#include "app/file/precheck.h"
#include "app/file/value.h"
#include "app/file/writer.h"
#include "app/model/extra.h"

#include <glib/gi18n-lib.h>
#include <libxml/parserInternals.h>
#include <string.h>

#define CANCEL_EVERY 256

/* A record that is still open. */
typedef struct
{
  RegieRecord *record; /* its owner, in the end the production, holds it */
  GString *children;   /* unknown ones; NULL while there are none */
  guint64 seen;        /* which kinds of children there have been, by their row */
  guint64 told;        /* which texts there have been, by the row of their field */
} Frame;

typedef struct
{
  RegieIntake intake;
  xmlSAXHandler *sax;
  Frame frames[REGIE_PRECHECK_DEPTH_LIMIT + 1];
  int depth;
  char *uri;               /* of the elements that are ours */
  const xmlChar *root_uri; /* the same, as the parser holds it */
  const RegieField *prose; /* while inside its element */
  GString *text;           /* of that element */
  GString *outside;        /* comments before and after the outermost element */
  int markup;              /* elements open inside it */
  RegieKept kept;
  GCancellable *cancellable;
  guint n_started;
  gsize n_given; /* bytes the parser has had */
} Reader;

/* Elements */

static void
fail_here (Reader *reader)
{
  regie_intake_fail (&reader->intake, regie_intake_here (&reader->intake),
                     REGIE_ERROR_FORMAT,
                     _ ("The file is damaged here. Open an earlier copy."));
}

static void
push (Reader *reader, RegieRecord *record)
{
  reader->frames[reader->depth++] = (Frame){ .record = record };
}

static Frame *
top (Reader *reader)
{
  return &reader->frames[reader->depth - 1];
}

static GString *
unknown_children (Reader *reader)
{
  Frame *frame = top (reader);

  if (frame->children == NULL)
    frame->children = g_string_new (NULL);
  return frame->children;
}

/* The number after the stem tells the version of the format. */
static gboolean
check_namespace (Reader *reader, const char *uri)
{
  gsize offset = regie_intake_element (&reader->intake);
  char *end = NULL;
  guint64 version = 0;

  if (uri != NULL && g_str_has_prefix (uri, REGIE_NAMESPACE_STEM))
    version = g_ascii_strtoull (uri + strlen (REGIE_NAMESPACE_STEM), &end, 10);
  if (version < 1 || *end != '\0')
    {
      regie_intake_fail (
        &reader->intake, offset, REGIE_ERROR_FORMAT,
        _ ("This is no production of Regie: the namespace “urn:regie:production:1” is "
           "missing. Choose another file."));
      return FALSE;
    }
  if (version > 1)
    {
      reader->intake.reading->newer = TRUE;
      regie_intake_note (
        &reader->intake, offset,
        g_strdup (
          _ ("This was made by a newer version of Regie. It can be looked at, but "
                         "not saved, since something could be lost. Install the newer version.")));
    }
  reader->root_uri = (const xmlChar *) uri;
  reader->uri = g_strdup (uri);
  return TRUE;
}

static void
start_root (Reader *reader, const RegieXmlElement *element)
{
  RegieRecord *record = REGIE_RECORD (reader->intake.reading->production);

  if (!check_namespace (reader, (const char *) element->uri))
    return;
  if (strcmp ((const char *) element->name, REGIE_RECORD_GET_CLASS (record)->tag) != 0)
    {
      regie_intake_fail (
        &reader->intake, regie_intake_element (&reader->intake), REGIE_ERROR_FORMAT,
        _ ("This is no production: its outermost element is another. Choose another file."));
      return;
    }
  regie_intake_attributes (&reader->intake, record, element);
  push (reader, record);
}

/* Whether there may be one more: of some there is only one. */
static gboolean
has_room (Reader *reader, const RegieChildren *children)
{
  Frame *frame = top (reader);
  guint64 bit = G_GUINT64_CONSTANT (1)
                << (children - REGIE_RECORD_GET_CLASS (frame->record)->children);
  gboolean first = (frame->seen & bit) == 0;

  frame->seen |= bit;
  return first || !children->single;
}

/* note: (transfer full) (nullable): said of it; what belongs to others needs no word. */
static void
keep (Reader *reader, const RegieXmlElement *element, char *note)
{
  if (note != NULL)
    regie_intake_note (&reader->intake, regie_intake_element (&reader->intake), note);
  regie_kept_begin (&reader->kept, unknown_children (reader), reader->uri);
  regie_kept_start (&reader->kept, element);
}

/* The parser gives the same pointer for the same name. */
static gboolean
is_ours (Reader *reader, const RegieXmlElement *element)
{
  return element->uri != NULL && (element->uri == reader->root_uri ||
                                  strcmp ((const char *) element->uri, reader->uri) == 0);
}

/* Returns: (transfer full) (nullable): a word on what two merged versions left unsettled. */
static char *
note_mark (const RegieXmlElement *element)
{
  if (strcmp ((const char *) element->uri, REGIE_MERGE_NAMESPACE) != 0)
    return NULL;
  return g_strdup (
    _ ("Two versions that were merged disagree here. Look at what is taken; "
                      "“regiectl convert --settled” takes the marks out."));
}

/* An empty one is one too: what comes after it is the second. */
static gboolean
is_first (Reader *reader, const RegieField *prose)
{
  Frame *frame = top (reader);
  const RegieField *fields = REGIE_RECORD_GET_CLASS (frame->record)->fields;
  guint64 bit = G_GUINT64_CONSTANT (1) << (prose - fields);
  gboolean first = (frame->told & bit) == 0;

  frame->told |= bit;
  return first &&
         regie_field_is_fallback (prose, regie_record_get (frame->record, prose));
}

static void
start_child (Reader *reader, const RegieXmlElement *element)
{
  RegieRecord *owner = top (reader)->record;
  const char *name = (const char *) element->name;
  gboolean ours = is_ours (reader, element);
  const RegieMeaning *meaning =
    regie_intake_look_up (&reader->intake, owner, element->name);
  const RegieChildren *children = ours ? meaning->children : NULL;
  const RegieField *prose = ours ? meaning->prose : NULL;

  if (children != NULL && has_room (reader, children))
    {
      RegieRecord *record = regie_record_grow (owner, children);

      regie_intake_attributes (&reader->intake, record, element);
      push (reader, record);
    }
  else if (prose != NULL && is_first (reader, prose))
    {
      reader->prose = prose;
      g_string_truncate (reader->text, 0);
    }
  else if (children != NULL || prose != NULL)
    keep (reader, element,
          g_strdup_printf (_ ("There is a second “%s” here. It is kept, but has no effect."), name));
  else if (ours || element->uri == NULL)
    keep (reader, element,
          g_strdup_printf (_ ("“%s” is not known here. It is kept, but has no effect."),
                              name));
  else
    keep (reader, element, note_mark (element));
}

static void
on_start (void *data,
          const xmlChar *name,
          const xmlChar *prefix,
          const xmlChar *uri,
          int n_namespaces,
          const xmlChar **namespaces,
          int n_attributes,
          int n_defaulted,
          const xmlChar **attributes)
{
  Reader *reader = data;
  RegieXmlElement element = { name,
                              prefix,
                              uri,
                              n_namespaces,
                              namespaces,
                              n_attributes,
                              (const RegieXmlAttribute *) (gconstpointer) attributes };

  if (++reader->n_started % CANCEL_EVERY == 0 &&
      g_cancellable_set_error_if_cancelled (reader->cancellable, &reader->intake.error))
    xmlStopParser (reader->intake.parser);
  else if (reader->intake.parser->nameNr >= REGIE_PRECHECK_DEPTH_LIMIT)
    fail_here (reader);
  else if (reader->kept.depth > 0)
    regie_kept_start (&reader->kept, &element);
  else if (reader->prose != NULL)
    {
      if (reader->markup++ == 0)
        regie_intake_note (
          &reader->intake, regie_intake_element (&reader->intake),
          g_strdup_printf (_ ("Text here is plain: the mark-up “%s” is left out, its words "
                                  "stay."),
            (const char *) name));
    }
  else if (reader->depth == 0)
    start_root (reader, &element);
  else
    start_child (reader, &element);
}

static void
end_record (Reader *reader)
{
  Frame *frame = top (reader);

  if (frame->children != NULL)
    regie_record_add_extra (frame->record, NULL, g_string_free (frame->children, FALSE));
  frame->children = NULL;
  reader->depth--;
}

static void
end_prose (Reader *reader)
{
  RegieValue value;

  regie_value_read (reader->prose, reader->text->str, reader->text->len,
                    &reader->intake.texts, &value, NULL);
  regie_record_take (top (reader)->record, reader->prose, value);
  reader->prose = NULL;
}

static void
on_end (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  Reader *reader = data;

  if (reader->intake.error != NULL)
    return;
  if (reader->kept.depth > 0)
    regie_kept_end (&reader->kept, name, prefix);
  else if (reader->markup > 0)
    reader->markup--;
  else if (reader->prose != NULL)
    end_prose (reader);
  else
    end_record (reader);
}

static gboolean
is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;
  return TRUE;
}

static void
on_text (void *data, const xmlChar *text, int length)
{
  Reader *reader = data;

  if (reader->kept.depth > 0)
    regie_kept_text (&reader->kept, (const char *) text, (gsize) length);
  else if (reader->prose != NULL)
    g_string_append_len (reader->text, (const char *) text, length);
  else if (!is_blank ((const char *) text, (gsize) length))
    regie_intake_note (
      &reader->intake, regie_intake_offset (&reader->intake, text),
      g_strdup (_ ("Words stand here outside any element that takes them. They are left "
                       "out.")));
}

/* Comments belong to whoever wrote them, so they are kept as an unknown child is; those
 * outside the outermost element move into it. */
static void
on_comment (void *data, const xmlChar *text)
{
  Reader *reader = data;
  GString *out = NULL;

  if (reader->kept.depth > 0)
    out = reader->kept.out;
  else if (reader->depth == 0)
    out = reader->outside;
  else if (reader->prose == NULL)
    out = unknown_children (reader);
  if (out != NULL)
    g_string_append_printf (out, "<!--%s-->", (const char *) text);
}

/* Errors */

static void
on_error (void *data, xmlErrorPtr problem)
{
  Reader *reader = data;
  g_autofree char *sentence = NULL;

  if (problem->level < XML_ERR_ERROR || reader->intake.error != NULL)
    return;
  sentence = regie_complaint_sentence (problem);
  regie_intake_fail (&reader->intake, regie_intake_here (&reader->intake),
                     REGIE_ERROR_FORMAT, sentence);
}

/* The whole */

/* Given out bit by bit: a copy of it all would be new memory, and push the records out of
 * the cache. */
static int
give_text (void *data, char *room, int length)
{
  Reader *reader = data;
  const RegieLocator *locator = &reader->intake.locator;
  gsize n = MIN (locator->length - reader->n_given, (gsize) length);

  memcpy (room, locator->text + reader->n_given, n);
  reader->n_given += n;
  return (int) n;
}

static gboolean
parse (Reader *reader)
{
  reader->intake.parser =
    xmlCreateIOParserCtxt (NULL, NULL, give_text, NULL, reader, XML_CHAR_ENCODING_NONE);
  if (reader->intake.parser == NULL)
    return FALSE;
  reader->sax = reader->intake.parser->sax;
  memset (reader->sax, 0, sizeof *reader->sax);
  reader->sax->initialized = XML_SAX2_MAGIC;
  reader->sax->startElementNs = on_start;
  reader->sax->endElementNs = on_end;
  reader->sax->characters = on_text;
  reader->sax->ignorableWhitespace = on_text;
  reader->sax->cdataBlock = on_text;
  reader->sax->comment = on_comment;
  reader->sax->serror = on_error;
  reader->intake.parser->userData = reader;
  /* The text is UTF-8 already, whatever it declares. */
  xmlCtxtUseOptions (reader->intake.parser,
                     XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_IGNORE_ENC);
  xmlParseDocument (reader->intake.parser);
  if (!reader->intake.parser->wellFormed && reader->intake.error == NULL)
    fail_here (reader);
  return reader->intake.error == NULL;
}

static void
clear (Reader *reader)
{
  for (int i = 0; i < reader->depth; i++)
    if (reader->frames[i].children != NULL)
      g_string_free (reader->frames[i].children, TRUE);
  g_clear_pointer (&reader->intake.parser, xmlFreeParserCtxt);
  g_clear_pointer (&reader->intake.links, regie_links_free);
  g_clear_pointer (&reader->uri, g_free);
  g_string_free (reader->text, TRUE);
  g_string_free (reader->outside, TRUE);
  regie_texts_end (&reader->intake.texts);
}

/* What is wrong with the text as a whole says more than where the parser stumbled. */
static void
explain (GBytes *text, GError *stumble, GError **error)
{
  if (g_error_matches (stumble, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      regie_precheck_text (text, error))
    g_propagate_error (error, stumble);
  else
    g_error_free (stumble);
}

/* Of a damaged file, what came before. Returns: whether there is any of it. */
static gboolean
rescue (Reader *reader)
{
  GError *error = reader->intake.error;

  if (reader->n_started < 2 || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return FALSE;
  regie_reading_note (reader->intake.reading, (RegiePlace){ 1, 1 },
                      g_strdup_printf (_ ("The rest could not be read: %s"),
                                          error->message));
  g_clear_error (&reader->intake.error);
  return TRUE;
}

static RegieReading *
read_text (GBytes *text, RegieReadFlags flags, GCancellable *cancellable, GError **error)
{
  g_autoptr (RegieReading) reading = regie_reading_new ();
  Reader reader = { .intake.reading = reading, .cancellable = cancellable };
  gboolean good;

  reader.intake.locator.text = g_bytes_get_data (text, &reader.intake.locator.length);
  reader.intake.links = regie_links_new ();
  reader.text = g_string_new (NULL);
  reader.outside = g_string_new (NULL);
  good = parse (&reader) || ((flags & REGIE_READ_RESCUE) && rescue (&reader));
  if (good)
    regie_links_settle (reader.intake.links, reading, &reader.intake.locator,
                        (flags & REGIE_READ_AS_IS) == 0);
  if (good && reader.outside->len > 0)
    regie_record_add_extra (REGIE_RECORD (reading->production), NULL,
                            g_strdup (reader.outside->str));
  clear (&reader);
  if (!good)
    {
      explain (text, reader.intake.error, error);
      return NULL;
    }
  regie_reading_sort (reading);
  return g_steal_pointer (&reading);
}

RegieReading *
regie_reader_read (GBytes *bytes,
                   const char *name,
                   RegieReadFlags flags,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GBytes) text = NULL;
  RegieReading *reading = NULL;

  if (regie_precheck_bytes (bytes, error))
    text = regie_encoding_to_utf8 (bytes, error);
  if (text != NULL && regie_precheck_start (text, error))
    reading = read_text (text, flags, cancellable, error);
  if (reading == NULL)
    g_prefix_error (error, "%s:", name);
  return reading;
}

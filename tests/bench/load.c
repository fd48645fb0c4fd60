/* How long loading and saving take beside what cannot be avoided: a bare parse of the same
 * bytes, a bare write of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/base/bytes.h"
#include "app/file/reader.h"
#include "app/file/writer.h"
#include "measure.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <malloc.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  GBytes *bytes;
  RegieReading *reading; /* what load has left, freed outside the time taken */
} Bench;

static void
ignore_start (void *data,
              const xmlChar *name,
              const xmlChar *prefix,
              const xmlChar *uri,
              int n_namespaces,
              const xmlChar **namespaces,
              int n_attributes,
              int n_defaulted,
              const xmlChar **attributes)
{
}

static void
ignore_end (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
}

static void
ignore_text (void *data, const xmlChar *text, int length)
{
}

static void
bare_parse (gpointer data)
{
  Bench *bench = data;
  xmlParserCtxtPtr parser =
    xmlCreateMemoryParserCtxt (g_bytes_get_data (bench->bytes, NULL),
                               (int) g_bytes_get_size (bench->bytes));

  memset (parser->sax, 0, sizeof *parser->sax);
  parser->sax->initialized = XML_SAX2_MAGIC;
  parser->sax->startElementNs = ignore_start;
  parser->sax->endElementNs = ignore_end;
  parser->sax->characters = ignore_text;
  parser->sax->ignorableWhitespace = ignore_text;
  xmlParseDocument (parser);
  xmlFreeParserCtxt (parser);
}

static void
load (gpointer data)
{
  Bench *bench = data;

  bench->reading = regie_reader_read (bench->bytes, "a", REGIE_READ_MENDED, NULL, NULL);
  g_assert_nonnull (bench->reading);
}

/* Taking down again is no part of opening. */
static void
clear (gpointer data)
{
  g_clear_pointer (&((Bench *) data)->reading, regie_reading_free);
}

static void
serialize (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GBytes) written = regie_writer_write (bench->reading->production);

  g_assert_cmpuint (g_bytes_get_size (written), >, 0);
}

static void
bare_write (gpointer data)
{
  Bench *bench = data;
  char path[] = "/tmp/regie-bench-XXXXXX";
  int descriptor = mkstemp (path);
  gsize length;
  gconstpointer bytes = g_bytes_get_data (bench->bytes, &length);

  g_assert_cmpint (write (descriptor, bytes, length), ==, (gssize) length);
  close (descriptor);
  unlink (path);
}

static void
tell (const char *what, const char *beside, const Pair *pair, Bench *bench)
{
  double medians[2];

  measure_pair (pair, bench, medians);
  measure_tell (what, medians[0], beside, medians[1]);
}

/* In a process that has held nothing before, or room left over would be taken for ours. */
static void
tell_memory (Bench *bench, int n)
{
  struct mallinfo2 before = mallinfo2 (), after;

  load (bench);
  after = mallinfo2 ();
  measure_tell ("memory",
                ((double) (after.uordblks + after.hblkhd) -
                 (double) (before.uordblks + before.hblkhd)) /
                  n,
                "file", (double) g_bytes_get_size (bench->bytes) / n);
}

/* load FILE, or load FILE N for the memory of each of its N elements. */
int
main (int argc, char *argv[])
{
  Bench bench = { regie_bytes_read (argv[1], NULL), NULL };

  g_assert_nonnull (bench.bytes);
  if (argc > 2)
    {
      tell_memory (&bench, atoi (argv[2]));
      return 0;
    }
  tell ("load", "SAX2 parse", &(Pair){ load, bare_parse, clear }, &bench);
  load (&bench);
  tell ("serialize", "write", &(Pair){ serialize, bare_write, NULL }, &bench);
  tell ("serialize", "SAX2 parse", &(Pair){ serialize, bare_parse, NULL }, &bench);
  clear (&bench);
  g_bytes_unref (bench.bytes);
  return 0;
}

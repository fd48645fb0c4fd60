/* How long loading and saving take beside what cannot be avoided: a bare parse of the
 * same bytes, a bare write of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "app/base/bytes.h"
#include "app/file/reader.h"
#include "app/file/writer.h"
#include "app/model/element.h"
#include "app/model/setting.h"

#include <fcntl.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define RUNS 9

typedef double (*Measure) (GBytes *bytes, RegieProduction *production);

/* This thread's own time in milliseconds, so that other programs do not count. */
static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static RegieElement *
make_element (int i)
{
  g_autofree char *label = g_strdup_printf ("Element %d", i);
  RegieElement *element = g_object_new (REGIE_TYPE_ELEMENT, NULL);
  RegieRecord *record = REGIE_RECORD (element);

  regie_record_set_text (record, "symbol", i % 3 == 0 ? "chair" : "table-round");
  regie_record_set_real (record, "x", i % 100 * 0.75);
  regie_record_set_real (record, "y", i / 100 * 0.85);
  regie_record_set_real (record, "width", 0.45);
  regie_record_set_real (record, "turn", i % 24 * 15);
  regie_record_set_text (record, "label", label);
  regie_element_judge (element, REGIE_VERDICT_SUPPORTS);
  regie_record_set_text (
    REGIE_RECORD (element->judgement), "why",
    "It can be seen from the door, and tells a guest where to sit before "
    "anybody has to.");
  return element;
}

static RegieProduction *
make_production (int n)
{
  RegieProduction *production = regie_production_new ();
  g_autoptr (RegieSetting) setting = g_object_new (REGIE_TYPE_SETTING, NULL);

  regie_record_append (REGIE_RECORD (production), REGIE_RECORD (setting));
  for (int i = 0; i < n; i++)
    {
      g_autoptr (RegieElement) element = make_element (i);

      element->parent_instance.id = g_strdup_printf ("e%d", i + 1);
      regie_record_append (REGIE_RECORD (setting), REGIE_RECORD (element));
    }
  return production;
}

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

static double
bare_parse (GBytes *bytes, RegieProduction *production)
{
  double start = now ();
  xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt (g_bytes_get_data (bytes, NULL),
                                                       (int) g_bytes_get_size (bytes));

  memset (parser->sax, 0, sizeof *parser->sax);
  parser->sax->initialized = XML_SAX2_MAGIC;
  parser->sax->startElementNs = ignore_start;
  parser->sax->endElementNs = ignore_end;
  parser->sax->characters = ignore_text;
  parser->sax->ignorableWhitespace = ignore_text;
  xmlParseDocument (parser);
  xmlFreeParserCtxt (parser);
  return now () - start;
}

static double
load (GBytes *bytes, RegieProduction *production)
{
  double start = now (), time;
  RegieReading *reading = regie_reader_read (bytes, "a", REGIE_READ_MENDED, NULL, NULL);

  time = now () - start;
  g_assert_nonnull (reading);
  regie_reading_free (reading);
  return time;
}

static double
digest (GBytes *bytes, RegieProduction *production)
{
  double start = now ();
  g_autofree char *text = regie_bytes_digest (bytes);

  return now () - start;
}

static double
bare_write (GBytes *bytes, RegieProduction *production)
{
  char path[] = "/tmp/regie-bench-XXXXXX";
  int descriptor = mkstemp (path);
  double start = now ();
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);

  g_assert_cmpint (write (descriptor, data, length), ==, (gssize) length);
  start = now () - start;
  close (descriptor);
  unlink (path);
  return start;
}

static double
serialize (GBytes *bytes, RegieProduction *production)
{
  double start = now ();
  g_autoptr (GBytes) written = regie_writer_write (production);

  return now () - start;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
median (Measure measure, GBytes *bytes, RegieProduction *production)
{
  double times[RUNS];

  for (int i = 0; i < RUNS; i++)
    times[i] = measure (bytes, production);
  qsort (times, RUNS, sizeof *times, compare);
  return times[RUNS / 2];
}

static double
bytes_each (GBytes *bytes, int n)
{
  struct mallinfo2 before = mallinfo2 (), after;
  g_autoptr (RegieReading) reading =
    regie_reader_read (bytes, "a", REGIE_READ_MENDED, NULL, NULL);

  after = mallinfo2 ();
  return ((double) (after.uordblks + after.hblkhd) -
          (double) (before.uordblks + before.hblkhd)) /
         n;
}

static void
row (const char *what, int n, double ours, const char *beside, double limit)
{
  printf ("| %-18s | %6d | %8.2f ms | %-11s %8.2f ms | %5.2f × |\n", what, n, ours,
          beside, limit, ours / limit);
}

int
main (void)
{
  printf ("| what | elements | ours | beside | ratio |\n|---|---|---|---|---|\n");
  for (int n = 100; n <= 100000; n *= 10)
    {
      g_autoptr (RegieProduction) production = make_production (n);
      g_autoptr (GBytes) bytes = regie_writer_write (production);

      row ("load", n, median (load, bytes, NULL), "SAX parse",
           median (bare_parse, bytes, NULL));
      row ("serialize", n, median (serialize, NULL, production), "write",
           median (bare_write, bytes, NULL));
      printf ("| %-18s | %6d | %8.2f ms |\n", "digest", n, median (digest, bytes, NULL));
      printf ("| %-18s | %6d | %8.0f B each |\n", "memory", n, bytes_each (bytes, n));
    }
  return 0;
}

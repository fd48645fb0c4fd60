/* How long the review takes beside a bare visit of every record, and how long a question to
 * 5,000 texts takes beside strstr over them. Argument: a production.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/review/review.h"
#include "app/file/store.h"
#include "app/model/element.h"
#include "app/model/setting.h"
#include "app/review/search.h"
#include "measure.h"

#include <string.h>

#define TEXTS 5000
/* Two words that no text has both of: every text is looked through. */
#define WORDS "guest zebra"

typedef struct
{
  RegieProduction *production;
  RegieSearch *search;
  GPtrArray *texts; /* borrowed */
  unsigned n;       /* so that nothing is left out as useless */
} Bench;

/* Checks */

static void
review (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GPtrArray) findings = regie_review (bench->production);

  bench->n += findings->len;
}

static void
count_one (RegieRecord *record, gpointer n)
{
  ++*(unsigned *) n;
}

static void
visit (gpointer data)
{
  Bench *bench = data;

  regie_record_visit (REGIE_RECORD (bench->production), count_one, &bench->n);
}

/* Search */

static void
add_texts (Bench *bench)
{
  g_autoptr (RegieSetting) setting = g_object_new (REGIE_TYPE_SETTING, NULL);

  for (int i = 0; i < TEXTS / 2; i++)
    {
      g_autofree char *label = g_strdup_printf ("Chair %d by the window", i);
      g_autofree char *why =
        g_strdup_printf ("The guest who sits down here has her back to door %d and does "
                         "not know whether anybody has seen her.",
                         i);
      g_autoptr (RegieElement) element =
        g_object_new (REGIE_TYPE_ELEMENT, "label", label, NULL);
      RegieRecord *judgement = REGIE_RECORD (regie_element_need_judgement (element));

      regie_record_set_text (judgement, "why", why);
      regie_record_append (REGIE_RECORD (setting), REGIE_RECORD (element));
      g_ptr_array_add (bench->texts, element->label);
      g_ptr_array_add (bench->texts, REGIE_JUDGEMENT (judgement)->why);
    }
  regie_record_append (REGIE_RECORD (bench->production), REGIE_RECORD (setting));
}

static void
begin (gpointer data)
{
  Bench *bench = data;

  g_clear_pointer (&bench->search, regie_search_free);
  bench->search = regie_search_new (bench->production);
}

static void
ask (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GPtrArray) hits = regie_search_find (bench->search, WORDS, 50);

  bench->n += hits->len;
}

static void
ask_bare (gpointer data)
{
  Bench *bench = data;

  for (unsigned i = 0; i < bench->texts->len; i++)
    bench->n += strstr (bench->texts->pdata[i], "guest") &&
                strstr (bench->texts->pdata[i], "zebra");
}

static void
tell (const char *what, const char *beside, Pair pair, Bench *bench)
{
  double medians[2];

  measure_pair (&pair, bench, medians);
  measure_tell (what, medians[0], beside, medians[1]);
}

int
main (int argc, char *argv[])
{
  g_autoptr (RegieReading) reading = regie_store_load (argv[1], NULL, NULL);
  Bench bench = { 0 };

  g_assert_nonnull (reading);
  bench.production = reading->production;
  tell ("checks", "visit", (Pair){ review, visit, NULL }, &bench);
  bench.production = regie_production_new ();
  bench.texts = g_ptr_array_new ();
  add_texts (&bench);
  tell ("first search, 5,000 texts", "strstr", (Pair){ begin, ask_bare, NULL }, &bench);
  tell ("search, 5,000 texts", "strstr", (Pair){ ask, ask_bare, NULL }, &bench);
  regie_search_free (bench.search);
  g_ptr_array_unref (bench.texts);
  g_object_unref (bench.production);
  return 0;
}

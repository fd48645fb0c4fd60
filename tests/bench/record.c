/* What recording costs the thread that edits: all elements moved in one step, and one moved and
 * handed over to be written, beside the same without a recorder. Argument: a production.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/file/store.h"
#include "app/model/element.h"
#include "app/model/list.h"
#include "app/model/setting.h"
#include "app/recover/recorder.h"
#include "measure.h"

typedef struct
{
  RegieReading *reading;
  RegieDocument *document;
  RegieRecorder *recorder; /* NULL without one */
} Desk;

typedef struct
{
  Desk recorded, bare;
} Bench;

static void
set_up (Desk *desk, const char *path, gboolean recorded)
{
  desk->reading = regie_store_load (path, NULL, NULL);
  g_assert_nonnull (desk->reading);
  desk->document = regie_document_new (desk->reading->production);
  if (recorded)
    desk->recorder =
      regie_recorder_new (desk->document, path, desk->reading->bytes, NULL);
}

static void
tear_down (Desk *desk)
{
  if (desk->recorder)
    regie_recorder_decline (desk->recorder);
  g_clear_object (&desk->recorder);
  g_object_unref (desk->document);
  regie_reading_free (desk->reading);
}

static void
move (Desk *desk, unsigned most)
{
  RegieSetting *setting = regie_list_at (desk->reading->production->settings, 0);
  RegieElement *element;

  regie_journal_begin (regie_document_journal (desk->document), "Move");
  for (unsigned i = 0; i < most && (element = regie_list_at (setting->elements, i)); i++)
    regie_record_set_real (REGIE_RECORD (element), "x", element->x + 0.001);
  regie_journal_commit (regie_document_journal (desk->document));
}

static void
move_all_recorded (gpointer data)
{
  move (&((Bench *) data)->recorded, G_MAXUINT);
}

static void
move_all_bare (gpointer data)
{
  move (&((Bench *) data)->bare, G_MAXUINT);
}

static void
hand_over (gpointer data)
{
  regie_recorder_flush (((Bench *) data)->recorded.recorder);
}

static void
move_one_recorded (gpointer data)
{
  move (&((Bench *) data)->recorded, 1);
  hand_over (data);
}

static void
move_one_bare (gpointer data)
{
  move (&((Bench *) data)->bare, 1);
}

static void
tell (const char *what, Pair pair, Bench *bench)
{
  double medians[2];

  measure_pair (&pair, bench, medians);
  measure_tell (what, medians[0], "without", medians[1]);
}

int
main (int argc, char *argv[])
{
  Bench bench = { 0 };

  set_up (&bench.recorded, argv[1], TRUE);
  set_up (&bench.bare, argv[1], FALSE);
  tell ("recording, all moved", (Pair){ move_all_recorded, move_all_bare, hand_over },
        &bench);
  tell ("recording, one moved and handed over",
        (Pair){ move_one_recorded, move_one_bare, NULL }, &bench);
  tear_down (&bench.recorded);
  tear_down (&bench.bare);
  return 0;
}

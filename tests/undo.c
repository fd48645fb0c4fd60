/* Whatever is done to a production, undo leads back through every state it was in, byte for
 * byte, and redo forth again.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/resources.h"
#include "app/file/store.h"
#include "app/file/writer.h"
#include "app/recover/change-log.h"
#include "app/stage/edit.h"
#include "app/stage/scene-edit.h"

#define STEPS 60
#define ROUNDS 100

typedef struct
{
  RegieReading *reading;
  RegieProduction *production;
  RegieDocument *document;
  RegieJournal *journal;
  RegieStage *stage;
  GPtrArray *states; /* GBytes, each unlike the one before */
} Work;

static void
set_up (Work *w, gconstpointer template)
{
  g_autofree char *folder = regie_resources_folder ("templates");
  g_autofree char *path = g_build_filename (folder, template, NULL);
  g_autoptr (GError) error = NULL;

  w->reading = regie_store_load (path, NULL, &error);
  g_assert_no_error (error);
  w->production = w->reading->production;
  w->document = regie_document_new (w->production);
  w->journal = regie_document_journal (w->document);
  w->stage = regie_stage_new (w->document);
  w->states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
}

static void
tear_down (Work *w, gconstpointer template)
{
  g_ptr_array_unref (w->states);
  g_assert_finalize_object (w->stage);
  g_assert_finalize_object (w->document);
  regie_reading_free (w->reading);
}

static void
keep_state (Work *w)
{
  g_autoptr (GBytes) now = regie_writer_write (w->production);
  guint n = w->states->len;

  if (n == 0 || !g_bytes_equal (now, w->states->pdata[n - 1]))
    g_ptr_array_add (w->states, g_steal_pointer (&now));
}

static double
anywhere (double from, double to)
{
  return g_test_rand_double_range (from, to);
}

static int
one_of (int n)
{
  return g_test_rand_int_range (0, n);
}

/* One to four records of the stage. */
static void
pick_some (Work *w)
{
  RegieSelection *selection = regie_stage_selection (w->stage);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  int n = 1 + one_of (4);

  regie_stage_find (w->stage, (RegieBox){ -50, -50, 100, 100 }, all);
  regie_selection_clear (selection);
  while (all->len && n--)
    regie_selection_add (selection, all->pdata[one_of ((int) all->len)]);
}

static void
arrange (Work *w)
{
  switch (one_of (6))
    {
    case 0:
      regie_edit_align (w->stage, (RegieAlign) one_of (6));
      break;
    case 1:
      regie_edit_distribute (w->stage, (RegieDistribute) one_of (4));
      break;
    case 2:
      regie_edit_order (w->stage, (RegieOrder) one_of (4));
      break;
    case 3:
      regie_edit_group (w->stage);
      break;
    case 4:
      regie_edit_ungroup (w->stage);
      break;
    default:
      regie_edit_flip (w->stage);
    }
}

static void
change (Work *w)
{
  switch (one_of (7))
    {
    case 0:
      regie_edit_delete (w->stage);
      break;
    case 1:
      regie_edit_nudge (w->stage, anywhere (-1, 1), anywhere (-1, 1));
      break;
    case 2:
      regie_edit_turn (w->stage, 15 * one_of (24));
      break;
    case 3:
      regie_edit_lock (w->stage, one_of (2));
      break;
    case 4:
      regie_edit_hide (w->stage, one_of (2));
      break;
    case 5:
      regie_edit_judge (w->stage, (RegieVerdict) one_of (REGIE_N_VERDICTS));
      break;
    default:
      regie_edit_duplicate (w->stage, 0.1, 0.1);
    }
}

static void
change_scenes (Work *w)
{
  RegieScene *scene = regie_stage_scene (w->stage);

  switch (one_of (5))
    {
    case 0:
      regie_scene_edit_add (w->stage);
      break;
    case 1:
      regie_scene_edit_duplicate (w->stage, scene);
      break;
    case 2:
      regie_scene_edit_delete (w->stage, scene);
      break;
    case 3:
      regie_scene_edit_move (w->stage, scene, (unsigned) one_of (4));
      break;
    default:
      regie_scene_edit_rename (w->stage, scene, one_of (2) ? "Noon" : "Evening");
    }
}

static void
tell (Work *w, RegieEventType type, RegiePoint at)
{
  RegieEvent event = { type, at, 0.02, one_of (2) ? REGIE_MODIFIER_ALT : 0, 0 };

  regie_stage_event (w->stage, &event);
}

/* Presses, drags and lets go with any tool in hand; now and then Escape comes between. */
static void
draw (Work *w)
{
  regie_stage_set_tool (w->stage, (RegieToolId) one_of (REGIE_TOOL_PLACE));
  for (int i = one_of (5); i >= 0; i--)
    {
      RegiePoint from = { anywhere (0, 12), anywhere (0, 9) };
      RegiePoint to = { anywhere (0, 12), anywhere (0, 9) };

      tell (w, REGIE_EVENT_MOVE, from);
      tell (w, REGIE_EVENT_PRESS, from);
      tell (w, REGIE_EVENT_DRAG, to);
      if (one_of (10) == 0)
        tell (w, REGIE_EVENT_CANCEL, to);
      tell (w, REGIE_EVENT_RELEASE, to);
    }
  tell (w, REGIE_EVENT_ENTER, (RegiePoint){ 1, 1 });
  regie_stage_set_tool (w->stage, REGIE_TOOL_SELECT);
  g_assert_false (regie_journal_is_open (w->journal));
}

static void
place_or_paste (Work *w)
{
  RegiePoint at = { anywhere (0, 12), anywhere (0, 9) };
  RegieRole *role = regie_list_at (w->production->roles, 0);
  g_autoptr (GPtrArray) copies = NULL;

  switch (one_of (3))
    {
    case 0:
      regie_stage_drop_symbol (w->stage, one_of (2) ? "chair" : "crate", at);
      break;
    case 1:
      if (role)
        regie_stage_drop_role (w->stage, role, at);
      break;
    default:
      copies = regie_edit_copy (w->stage);
      if (copies)
        regie_edit_paste (w->stage, copies, at);
    }
}

static void
collect (RegieRecord *record, gpointer all)
{
  g_ptr_array_add (all, record);
}

/* What stands beside the tables, as a merge takes it over. */
static void
change_unknown (Work *w)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autofree char *children = g_strdup_printf ("<!-- %d -->", one_of (3));

  regie_record_visit (REGIE_RECORD (w->production), collect, all);
  regie_record_set_extra (all->pdata[one_of (4) ? one_of ((int) all->len) : 0],
                          (RegieExtra){ NULL, one_of (2) ? children : NULL });
}

static void
do_anything (Work *w)
{
  pick_some (w);
  switch (one_of (9))
    {
    case 8:
      change_unknown (w);
      break;
    case 0:
      change_scenes (w);
      break;
    case 1:
      draw (w);
      break;
    case 2:
      place_or_paste (w);
      break;
    case 3:
    case 4:
      arrange (w);
      break;
    default:
      change (w);
    }
  regie_document_flush (w->document);
}

/* The states met on the way have to be those kept, from the one at now on. */
static void
walk (Work *w, gboolean (*step) (RegieJournal *), int by)
{
  guint now = by < 0 ? w->states->len - 1 : 0, end = by < 0 ? 0 : w->states->len - 1;

  while (step (w->journal))
    {
      g_autoptr (GBytes) bytes = NULL;

      regie_document_flush (w->document);
      bytes = regie_writer_write (w->production);
      if (g_bytes_equal (bytes, w->states->pdata[now]))
        continue;
      g_assert_cmpuint (now, !=, end);
      now += (guint) by;
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                       g_bytes_get_data (w->states->pdata[now], NULL),
                       g_bytes_get_size (w->states->pdata[now]));
    }
  g_assert_cmpuint (now, ==, end);
}

static void
test_there_and_back (Work *w, gconstpointer template)
{
  keep_state (w);
  g_signal_connect_swapped (w->journal, "settled", G_CALLBACK (keep_state), w);
  for (int i = 0; i < STEPS; i++)
    do_anything (w);
  g_signal_handlers_disconnect_by_data (w->journal, w);
  g_assert_cmpuint (w->states->len, >, 1);
  walk (w, regie_journal_undo, -1);
  walk (w, regie_journal_redo, 1);
  walk (w, regie_journal_undo, -1);
}

static void
log_change (RegieJournal *journal,
            const RegieChange *change,
            gboolean back,
            GByteArray *log)
{
  regie_change_log_append (log, change, back);
}

/* Returns: (transfer full): the template with the log done to it. */
static GBytes *
replay (const char *template, GByteArray *log)
{
  Work again;
  g_autoptr (GBytes) bytes = g_bytes_new (log->data, log->len);
  g_autoptr (GError) error = NULL;
  GBytes *result;

  set_up (&again, template);
  g_assert_true (regie_change_log_replay (bytes, again.document, NULL, &error));
  g_assert_no_error (error);
  result = regie_writer_write (again.production);
  tear_down (&again, template);
  return result;
}

/* Done, undone and redone: the log leads to the same bytes, wherever it ends. */
static void
test_log_does_the_same (Work *w, gconstpointer template)
{
  g_autoptr (GByteArray) log = g_byte_array_new ();

  g_signal_connect (w->journal, "changed", G_CALLBACK (log_change), log);
  for (int i = 0; i < STEPS; i++)
    {
      g_autoptr (GBytes) again = NULL, now = NULL;

      do_anything (w);
      for (int n = one_of (6) - 2; n > 0; n--)
        (void) (one_of (2) ? regie_journal_undo (w->journal)
                           : regie_journal_redo (w->journal));
      regie_document_flush (w->document);
      again = replay (template, log);
      now = regie_writer_write (w->production);
      g_assert_cmpmem (g_bytes_get_data (again, NULL), g_bytes_get_size (again),
                       g_bytes_get_data (now, NULL), g_bytes_get_size (now));
    }
  g_signal_handlers_disconnect_by_data (w->journal, log);
}

/* What any of it leaves behind is a production that opens again without a word. */
static void
test_still_reads (Work *w, gconstpointer template)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RegieReading) back = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < STEPS; i++)
    do_anything (w);
  bytes = regie_writer_write (w->production);
  back = regie_reader_read (bytes, "back", REGIE_READ_MENDED, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < back->notices->len; i++)
    g_error ("%s", ((RegieNotice *) back->notices->pdata[i])->text);
  g_assert_true (
    regie_record_equal (REGIE_RECORD (back->production), REGIE_RECORD (w->production)));
}

/* A new step after an undo: what was undone is gone for good. */
static void
test_no_redo_after_a_new_step (Work *w, gconstpointer template)
{
  for (int i = 0; i < 5; i++)
    regie_stage_drop_symbol (w->stage, "chair", (RegiePoint){ 1 + i, 1 });
  regie_journal_undo (w->journal);
  regie_journal_undo (w->journal);
  g_assert_cmpstr (regie_journal_redo_name (w->journal), ==, "Place");
  regie_stage_drop_symbol (w->stage, "crate", (RegiePoint){ 1, 5 });
  g_assert_false (regie_journal_redo (w->journal));
  g_assert_null (regie_journal_redo_name (w->journal));
}

typedef struct
{
  const char *name, *template;
  void (*check) (Work *, gconstpointer);
} Claim;

static void
check_claim (gconstpointer data)
{
  const Claim *claim = data;
  int rounds = g_test_thorough () ? ROUNDS : 1;

  for (int i = 0; i < rounds; i++)
    {
      Work work;

      set_up (&work, claim->template);
      claim->check (&work, claim->template);
      tear_down (&work, claim->template);
    }
  g_test_message ("figure: %s, %s: %d rounds of %d steps", claim->name, claim->template,
                  rounds, STEPS);
}

int
main (int argc, char **argv)
{
  static const char *templates[] = { "cafe.production", "library-desk.production",
                                     "blank.production" };
  static const Claim claims[] = {
    { "back-and-forth", NULL, test_there_and_back },
    { "log-does-the-same", NULL, test_log_does_the_same },
    { "always-reads", NULL, test_still_reads },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (claims) * G_N_ELEMENTS (templates); i++)
    {
      Claim claim = claims[i % G_N_ELEMENTS (claims)];
      g_autofree char *path = NULL;

      claim.template = templates[i / G_N_ELEMENTS (claims)];
      path = g_strdup_printf ("/undo/%s/%s", claim.name, claim.template);
      g_test_add_data_func_full (path, g_memdup2 (&claim, sizeof claim), check_claim,
                                 g_free);
    }
  g_test_add ("/undo/new-step-ends-redo", Work, templates[0], set_up,
              test_no_redo_after_a_new_step, tear_down);
  return g_test_run ();
}

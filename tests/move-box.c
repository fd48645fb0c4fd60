/* Claims about the inspector's group of a move, acted on as widgets. All in the third beat of
 * the café's first scene, in which the runner takes the crates away from the door.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel-fixture.h"

#include "app/model/stand-in.h"
#include "app/play/carrying.h"
#include "ui/inspector.h"

#define BEAT 2

typedef struct
{
  Cafe cafe;
  RegieScene *scene;
  RegiePosition *runner;
  RegieElement *crates;
  GtkWidget *inspector;
} Beat;

static gpointer
find_record (Beat *beat, const char *id)
{
  return regie_document_find (beat->cafe.document, id);
}

static void
pick (Beat *beat, gpointer record)
{
  regie_selection_pick (regie_stage_selection (beat->cafe.stage),
                        regie_moment_seen (regie_stage_moment (beat->cafe.stage),
                                           record));
  settle ();
}

static void
set_up_beat (Beat *beat, gconstpointer data)
{
  set_up (&beat->cafe, data);
  beat->scene = regie_stage_scene (beat->cafe.stage);
  beat->runner = find_record (beat, "m3");
  beat->crates = find_record (beat, "e63");
  regie_stage_set_beat_number (beat->cafe.stage, BEAT);
  beat->inspector = g_object_ref_sink (
    g_object_new (REGIE_TYPE_INSPECTOR, "stage", beat->cafe.stage, NULL));
  pick (beat, beat->runner);
}

static void
tear_down_beat (Beat *beat, gconstpointer data)
{
  settle ();
  g_object_unref (beat->inspector);
  tear_down (&beat->cafe, data);
}

static RegieDifference *
difference (Beat *beat, gpointer thing)
{
  return regie_beat_find_difference (regie_list_at (beat->scene->beats, BEAT),
                                     REGIE_RECORD (thing)->id);
}

static RegiePosition *
carrier (Beat *beat)
{
  return regie_carrying_of (regie_moment_timeline (regie_stage_moment (beat->cafe.stage)),
                            beat->crates, BEAT);
}

static void
test_sentence (Beat *beat, gconstpointer data)
{
  RegieRecord *walk = REGIE_RECORD (difference (beat, beat->runner));

  g_assert_nonnull (
    find_label (beat->inspector, "Runner crosses to Door mat, 2.3 m, about 2 s"));
  regie_record_set_real (walk, "pace", 0.2);
  settle ();
  g_assert_nonnull (
    find_label (beat->inspector, "Runner crosses to Door mat, 2.3 m, about 12 s"));
  pick (beat, find_record (beat, "m4"));
  g_assert_nonnull (find_label (beat->inspector, "Stays in its place in this beat."));
  g_assert_null (find_label (beat->inspector, "Pace"));
  regie_stage_set_beat_number (beat->cafe.stage, REGIE_OPENING_BEAT);
  settle ();
  g_assert_null (find_label (beat->inspector, "Move"));
}

static void
refuse (Beat *beat, const char *label, const char *typed)
{
  GtkWidget *entry = find_beside (beat->inspector, label, GTK_TYPE_ENTRY);
  g_autofree char *before = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));

  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  press (entry, GDK_KEY_Escape, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, before);
}

static void
test_refused (Beat *beat, gconstpointer data)
{
  RegieDifference *walk = difference (beat, beat->runner);
  GtkWidget *entry;

  refuse (beat, "Pace", "0");
  refuse (beat, "Pace", "11 m/s");
  refuse (beat, "Delay", "-1");
  refuse (beat, "Hold", "3601");
  refuse (beat, "Hold", "long");
  g_assert_cmpfloat (walk->pace, ==, REGIE_PACE);
  g_assert_cmpfloat (walk->delay, ==, 0);
  g_assert_cmpfloat (walk->hold, ==, 0);
  entry = find_beside (beat->inspector, "Delay", GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "4.5");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpfloat (walk->delay, ==, 4.5);
  g_assert_cmpstr (regie_journal_undo_name (journal_of (&beat->cafe)), ==, "Delay");
}

static void
test_together (Beat *beat, gconstpointer data)
{
  GtkWidget *choice = find_beside (beat->inspector, "Together with", GTK_TYPE_DROP_DOWN);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 1);
  g_assert_cmpstr (difference (beat, beat->runner)->along_with, ==, "m1");
  settle ();
  choice = find_beside (beat->inspector, "Together with", GTK_TYPE_DROP_DOWN);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)), ==, 1);
  /* Who keeps step with the guest has no pace to be set. */
  g_assert_null (find_label (beat->inspector, "Pace"));
  g_assert_nonnull (find_label (beat->inspector, "Hold"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 0);
  g_assert_null (difference (beat, beat->runner)->along_with);
}

static void
test_trouble (Beat *beat, gconstpointer data)
{
  const RegiePoint at[] = { { 4.5, 4.9 } };
  g_autofree RegiePoints *way = regie_points_new (at, 1);
  g_autofree char *name = NULL, *text = NULL;
  RegieElement *element;

  g_assert_null (find_label (beat->inspector, "Goes through a wall."));
  element = g_object_new (REGIE_TYPE_ELEMENT, "x", 4.5, "y", 4.9, "width", 0.4, "depth",
                          0.4, "height", 1.0, "label", "Barrel", NULL);
  regie_record_append (REGIE_RECORD (regie_stage_setting (beat->cafe.stage)),
                       REGIE_RECORD (element));
  g_object_unref (element);
  regie_record_set_points (REGIE_RECORD (difference (beat, beat->runner)), "path", way);
  settle ();
  g_assert_nonnull (find_label (beat->inspector, "Goes through Barrel."));
}

static void
test_carries (Beat *beat, gconstpointer data)
{
  GtkWidget *button;

  g_assert_true (carrier (beat) == beat->runner);
  button =
    find_beside (beat->inspector, "Carries Milk crates by the door", GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  settle ();
  g_assert_null (carrier (beat));
  g_assert_null (find_label (beat->inspector, "Carries Milk crates by the door"));
  g_assert_cmpstr (regie_journal_undo_name (journal_of (&beat->cafe)), ==, "Put down");
  pick (beat, beat->crates);
  button = find_beside (beat->inspector, "Carried by", GTK_TYPE_DROP_DOWN);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (button)), ==, 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (button), 3);
  settle ();
  g_assert_true (carrier (beat) == beat->runner);
  g_assert_nonnull (find_label (beat->inspector, "Runner carries it."));
}

static void
test_picks_up (Beat *beat, gconstpointer data)
{
  GtkWidget *choice;

  regie_carrying_set (beat->cafe.document, regie_list_at (beat->scene->beats, BEAT),
                      beat->crates, NULL);
  settle ();
  choice = find_beside (beat->inspector, "Picks up", GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 1);
  settle ();
  g_assert_true (carrier (beat) == beat->runner);
  g_assert_nonnull (find_label (beat->inspector, "Carries Milk crates by the door"));
}

/* Whether one of a list of names. */
static gboolean
offers (GtkWidget *widget, const char *name)
{
  gboolean found = FALSE;

  if (GTK_IS_DROP_DOWN (widget) &&
      GTK_IS_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (widget))))
    {
      GtkStringList *names =
        GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (widget)));
      const char *word;

      for (guint i = 0; (word = gtk_string_list_get_string (names, i)); i++)
        found = found || strstr (word, name);
    }
  for (GtkWidget *at = gtk_widget_get_first_child (widget); at && !found;
       at = gtk_widget_get_next_sibling (at))
    found = offers (at, name);
  return found;
}

static void
test_names_follow (Beat *beat, gconstpointer data)
{
  RegieProduction *production = regie_document_production (beat->cafe.document);
  RegiePosition *other = regie_list_at (beat->scene->positions, 0);

  g_assert_true (other != beat->runner);
  g_assert_false (offers (beat->inspector, "Sommelier"));
  regie_record_set_text (REGIE_RECORD (regie_position_role (other, production)), "name",
                         "Sommelier");
  settle ();
  g_assert_true (offers (beat->inspector, "Sommelier"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  regie_register_resource ();
#define CLAIM(path, function)                                                            \
  g_test_add ("/move-box/" path, Beat, NULL, set_up_beat, function, tear_down_beat)
  CLAIM ("tells-the-move-in-a-sentence", test_sentence);
  CLAIM ("refuses-what-is-out-of-range", test_refused);
  CLAIM ("says-with-whom", test_together);
  CLAIM ("tells-what-is-walked-through", test_trouble);
  CLAIM ("puts-down-and-hands-over", test_carries);
  CLAIM ("picks-up", test_picks_up);
  CLAIM ("names-follow-the-cast", test_names_follow);
  return g_test_run ();
}

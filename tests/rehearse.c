/* Claims about rehearsing, acted on as a page.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "panel-fixture.h"

#include "app/play/beats.h"
#include "app/play/remark.h"
#include "ui/film-dialog.h"
#include "ui/inspector.h"
#include "ui/rehearse-captions.h"
#include "ui/rehearse-note.h"
#include "ui/rehearse-stage.h"
#include "ui/rehearse.h"

#include <glib/gstdio.h>
#include <math.h>

typedef struct
{
  Cafe cafe;
  GtkWidget *window, *page;
  RegiePlayback *player;
} Hall;

static void
open_hall (Hall *hall, gconstpointer data)
{
  set_up (&hall->cafe, NULL);
  hall->window = gtk_window_new ();
  hall->page = g_object_new (REGIE_TYPE_REHEARSE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (hall->window), 1200, 800);
  gtk_window_set_child (GTK_WINDOW (hall->window), hall->page);
  gtk_window_present (GTK_WINDOW (hall->window));
  regie_rehearse_begin (REGIE_REHEARSE (hall->page), hall->cafe.document,
                        regie_stage_scene (hall->cafe.stage), REGIE_OPENING_BEAT);
  hall->player = regie_rehearse_player (REGIE_REHEARSE (hall->page));
  settle ();
}

static void
close_hall (Hall *hall, gconstpointer data)
{
  regie_rehearse_end (REGIE_REHEARSE (hall->page));
  gtk_window_destroy (GTK_WINDOW (hall->window));
  settle ();
  tear_down (&hall->cafe, NULL);
}

static RegieBeat *
beat (Hall *hall, unsigned n)
{
  return regie_performance_beat (regie_playback_performance (hall->player), n)->beat;
}

static gboolean
shows_text (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *at = gtk_widget_get_first_child (widget); at;
       at = gtk_widget_get_next_sibling (at))
    if (shows_text (at, text))
      return TRUE;
  return FALSE;
}

static gboolean
type (Hall *hall, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (hall->page);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (one))
        g_signal_emit_by_name (one, "key-pressed", keyval, 0, 0, &taken);
    }
  settle ();
  return taken;
}

static void
test_steps_from_beat_to_beat (Hall *hall, gconstpointer data)
{
  RegiePerformance *performance = regie_playback_performance (hall->player);

  g_assert_cmpfloat (regie_playback_time (hall->player), ==, 0);
  g_assert_true (type (hall, GDK_KEY_Page_Down));
  g_assert_cmpuint (regie_playback_beat (hall->player, NULL), ==, 1);
  g_assert_true (type (hall, GDK_KEY_Right));
  g_assert_cmpuint (regie_playback_beat (hall->player, NULL), ==, 2);
  regie_playback_set_time (hall->player, regie_playback_time (hall->player) + 3);
  type (hall, GDK_KEY_Page_Up);
  g_assert_cmpfloat (regie_playback_time (hall->player), ==,
                     regie_performance_beat (performance, 2)->start);
  type (hall, GDK_KEY_Left);
  g_assert_cmpuint (regie_playback_beat (hall->player, NULL), ==, 1);
  for (int i = 0; i < 9; i++)
    type (hall, GDK_KEY_Page_Down);
  g_assert_cmpfloat (regie_playback_time (hall->player), ==,
                     regie_performance_seconds (performance));
}

static void
test_plays_and_waits (Hall *hall, gconstpointer data)
{
  type (hall, GDK_KEY_space);
  g_assert_true (regie_playback_is_playing (hall->player));
  type (hall, GDK_KEY_space);
  g_assert_false (regie_playback_is_playing (hall->player));
}

static void
test_tells_what_is_said (Hall *hall, gconstpointer data)
{
  GtkWidget *captions = find (hall->page, REGIE_TYPE_REHEARSE_CAPTIONS);
  RegieBeat *second = beat (hall, 1);
  RegieAct *act = regie_list_at (second->acts, 0);

  regie_record_set_text (REGIE_RECORD (act), "line", "Morning, <all>.");
  settle ();
  g_assert_false (shows_text (captions, "Morning, <all>."));
  type (hall, GDK_KEY_Page_Down);
  g_assert_true (shows_text (captions, "Morning, <all>."));
  g_assert_true (shows_text (captions, second->title));
}

static void
test_watches_as_a_role (Hall *hall, gconstpointer data)
{
  GtkWidget *captions = find (hall->page, REGIE_TYPE_REHEARSE_CAPTIONS);
  RegieAct *act = regie_list_at (beat (hall, 0)->acts, 0);
  RegieRole *role = regie_document_find (hall->cafe.document, act->role);

  regie_record_set_text (REGIE_RECORD (act), "objective", "I want a quiet corner");
  settle ();
  g_assert_false (shows_text (captions, "a quiet corner"));
  regie_rehearse_watch (REGIE_REHEARSE (hall->page), role);
  g_assert_true (shows_text (captions, "a quiet corner"));
  regie_rehearse_watch (REGIE_REHEARSE (hall->page), NULL);
  g_assert_false (shows_text (captions, "a quiet corner"));
}

static void
keep_toast (GtkWidget *page, const char *text, char **told)
{
  g_free (*told);
  *told = g_strdup (text);
}

static void
test_takes_a_note_of_the_moment (Hall *hall, gconstpointer data)
{
  GtkWidget *note = find (hall->page, REGIE_TYPE_REHEARSE_NOTE);
  unsigned before = g_list_model_get_n_items (
    regie_record_list (REGIE_RECORD (beat (hall, 0)),
                       regie_record_find_children (REGIE_RECORD (beat (hall, 0)),
                                                   "remark")));
  RegieRemark *remark;
  double paused;

  regie_playback_set_time (hall->player, 2.5);
  type (hall, GDK_KEY_space);
  type (hall, GDK_KEY_3);
  g_assert_true (gtk_widget_get_visible (note));
  g_assert_false (regie_playback_is_playing (hall->player));
  g_assert_false (type (hall, GDK_KEY_space));
  paused = regie_playback_time (hall->player);
  g_signal_emit_by_name (note, "saved", REGIE_REMARK_PROBLEM, "The cup tips.");
  settle ();
  g_assert_true (regie_playback_is_playing (hall->player));
  remark = regie_list_at (beat (hall, 0)->remarks, before);
  g_assert_cmpstr (remark->text, ==, "The cup tips.");
  g_assert_cmpint (remark->kind, ==, REGIE_REMARK_PROBLEM);
  /* To a tenth of a second. */
  g_assert_cmpfloat_with_epsilon (remark->at, paused, 0.051);
  regie_journal_undo (journal_of (&hall->cafe));
  settle ();
  g_assert_null (regie_list_at (beat (hall, 0)->remarks, before));
}

/* The beat goes while its note is written: the words are not lost with it. */
static void
test_note_outlives_its_beat (Hall *hall, gconstpointer data)
{
  GtkWidget *note = find (hall->page, REGIE_TYPE_REHEARSE_NOTE);
  RegieScene *scene = regie_stage_scene (hall->cafe.stage);
  RegieBeat *gone = beat (hall, 0), *next = beat (hall, 1);
  unsigned before = next->remarks ? g_list_model_get_n_items (next->remarks) : 0;
  g_autofree char *told = NULL;
  RegieRemark *remark;

  g_signal_connect (hall->page, "toast", G_CALLBACK (keep_toast), &told);
  type (hall, GDK_KEY_n);
  regie_beats_delete (hall->cafe.document, gone);
  settle ();
  g_signal_emit_by_name (note, "saved", REGIE_REMARK_IDEA, "Say it sooner.");
  remark = regie_list_at (next->remarks, before);
  g_assert_nonnull (remark);
  g_assert_cmpstr (remark->text, ==, "Say it sooner.");
  g_assert_cmpstr (told, ==, "The beat is gone: noted in the one shown");
  type (hall, GDK_KEY_n);
  while (regie_list_at (scene->beats, 0))
    regie_beats_delete (hall->cafe.document, regie_list_at (scene->beats, 0));
  settle ();
  g_signal_emit_by_name (note, "saved", REGIE_REMARK_IDEA, "Or later.");
  g_assert_cmpstr (told, ==, "No beat is left for the note “Or later.”");
}

static void
test_escape_drops_the_note_first (Hall *hall, gconstpointer data)
{
  GtkWidget *note = find (hall->page, REGIE_TYPE_REHEARSE_NOTE);
  gboolean left = FALSE;

  g_signal_connect_swapped (hall->page, "leave", G_CALLBACK (g_atomic_int_inc), &left);
  type (hall, GDK_KEY_n);
  type (hall, GDK_KEY_Escape);
  g_assert_false (gtk_widget_get_visible (note));
  g_assert_false (left);
  type (hall, GDK_KEY_Escape);
  g_assert_true (left);
}

/* A beat may go while it is rehearsed: an undo is enough. */
static void
test_survives_its_beats (Hall *hall, gconstpointer data)
{
  RegieScene *scene = regie_stage_scene (hall->cafe.stage);
  RegieScene *where;
  int number;

  type (hall, GDK_KEY_Page_Down);
  type (hall, GDK_KEY_space);
  while (regie_list_at (scene->beats, 0))
    regie_beats_delete (hall->cafe.document, regie_list_at (scene->beats, 0));
  settle ();
  g_assert_false (regie_playback_is_playing (hall->player));
  g_assert_false (regie_rehearse_where (REGIE_REHEARSE (hall->page), &where, &number));
  regie_journal_undo (journal_of (&hall->cafe));
  settle ();
  g_assert_true (regie_rehearse_where (REGIE_REHEARSE (hall->page), &where, &number));
}

static GtkDropDown *
choice (Hall *hall, const char *name)
{
  return GTK_DROP_DOWN (
    gtk_widget_get_template_child (hall->page, REGIE_TYPE_REHEARSE, name));
}

static const char *
choice_at (GtkDropDown *choice, unsigned position)
{
  return gtk_string_list_get_string (GTK_STRING_LIST (gtk_drop_down_get_model (choice)),
                                     position);
}

static void
test_nothing_is_not_exported (Hall *hall, gconstpointer data)
{
  RegieScene *scene = regie_stage_scene (hall->cafe.stage);
  GtkWidget *export =
    gtk_widget_get_ancestor (find_label (hall->page, "Export…"), GTK_TYPE_BUTTON);

  g_assert_true (gtk_widget_get_sensitive (export));
  while (regie_list_at (scene->beats, 0))
    regie_beats_delete (hall->cafe.document, regie_list_at (scene->beats, 0));
  settle ();
  g_assert_false (gtk_widget_get_sensitive (export));
}

static void
test_choices_follow_the_document (Hall *hall, gconstpointer data)
{
  RegieProduction *production = regie_document_production (hall->cafe.document);
  GtkDropDown *scenes = choice (hall, "scene_choice");
  GtkDropDown *roles = choice (hall, "watch_choice");
  unsigned n = g_list_model_get_n_items (gtk_drop_down_get_model (scenes));
  RegieRole *second = regie_list_at (production->roles, 1);

  regie_rehearse_watch (REGIE_REHEARSE (hall->page), second);
  regie_record_set_text (REGIE_RECORD (second), "name", "Sommelier");
  regie_record_remove (regie_list_at (production->roles, 0));
  regie_record_remove (regie_list_at (production->scenes, 1));
  regie_record_set_text (regie_list_at (production->scenes, 0), "title", "Doors open");
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (scenes)), ==,
                    n - 1);
  g_assert_cmpstr (choice_at (scenes, 1), ==, "1 · Doors open");
  g_assert_cmpuint (gtk_drop_down_get_selected (scenes), ==, 1);
  g_assert_cmpstr (choice_at (roles, 1), ==, "Sommelier");
  g_assert_cmpuint (gtk_drop_down_get_selected (roles), ==, 1);
  /* Who is watched has gone. */
  regie_record_remove (REGIE_RECORD (second));
  settle ();
  g_assert_cmpuint (gtk_drop_down_get_selected (roles), ==, 0);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (
    gtk_widget_get_template_child (hall->page, REGIE_TYPE_REHEARSE, "follow_button"))));
}

/* Who wants no motion sees the end of each beat. */
static void
test_needs_no_motion (Hall *hall, gconstpointer data)
{
  RegieRehearseStage *stage =
    REGIE_REHEARSE_STAGE (find (hall->page, REGIE_TYPE_REHEARSE_STAGE));

  regie_playback_set_time (hall->player, 1);
  g_assert_cmpfloat (regie_rehearse_stage_within (stage), ==, 1);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  regie_playback_set_time (hall->player, 1.5);
  g_assert_cmpfloat (regie_rehearse_stage_within (stage), ==,
                     regie_performance_beat (regie_playback_performance (hall->player), 0)
                       ->seconds);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
}

static void
test_exports_beside_its_work (Cafe *cafe, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("regie-rehearse-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "film.webp", NULL);
  GtkWidget *window = gtk_window_new ();
  RegieScene *scene = regie_stage_scene (cafe->stage);
  RegieFilmDialog *dialog;

  while (regie_list_at (scene->beats, 0))
    regie_beats_delete (cafe->document, regie_list_at (scene->beats, 0));
  regie_record_set_real (REGIE_RECORD (regie_beats_add (cafe->document, scene, 0)),
                         "duration", 0.5);
  dialog = regie_film_dialog_show (GTK_WINDOW (window), cafe->document, scene, NULL);
  regie_film_dialog_export (dialog, path);
  g_assert_true (regie_film_dialog_is_busy (dialog));
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  dialog = regie_film_dialog_show (GTK_WINDOW (window), cafe->document, scene, NULL);
  regie_film_dialog_export (dialog, path);
  while (regie_film_dialog_is_busy (dialog))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_inspector_lists_notes (Cafe *cafe, gconstpointer data)
{
  RegieNoted noted = { REGIE_REMARK_IDEA, 1, { NAN, NAN }, "Say the name first." };
  GtkWidget *inspector;
  RegieBeat *shown;

  regie_stage_set_beat_number (cafe->stage, 1);
  shown = regie_stage_beat (cafe->stage);
  inspector =
    g_object_ref_sink (g_object_new (REGIE_TYPE_INSPECTOR, "stage", cafe->stage, NULL));
  settle ();
  g_assert_false (shows_text (inspector, "Rehearsal notes"));
  regie_remark_take (cafe->document, shown, &noted);
  settle ();
  g_assert_true (shows_text (inspector, "Rehearsal notes"));
  g_assert_true (shows_text (inspector, "0:01"));
  regie_remark_delete (cafe->document, regie_list_at (shown->remarks, 0));
  settle ();
  g_assert_false (shows_text (inspector, "Rehearsal notes"));
  g_object_unref (inspector);
}

#define ADD(name, function)                                                              \
  g_test_add ("/rehearse/" name, Hall, NULL, open_hall, function, close_hall)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  regie_register_resource ();
  ADD ("steps-from-beat-to-beat", test_steps_from_beat_to_beat);
  ADD ("plays-and-waits", test_plays_and_waits);
  ADD ("tells-what-is-said", test_tells_what_is_said);
  ADD ("watches-as-a-role", test_watches_as_a_role);
  ADD ("takes-a-note-of-the-moment", test_takes_a_note_of_the_moment);
  ADD ("note-outlives-its-beat", test_note_outlives_its_beat);
  ADD ("drops-the-note-before-it-leaves", test_escape_drops_the_note_first);
  ADD ("survives-its-beats", test_survives_its_beats);
  ADD ("needs-no-motion", test_needs_no_motion);
  ADD ("choices-follow-the-document", test_choices_follow_the_document);
  ADD ("nothing-is-not-exported", test_nothing_is_not_exported);
  g_test_add ("/rehearse/notes-are-in-the-inspector", Cafe, NULL, set_up,
              test_inspector_lists_notes, tear_down);
  g_test_add ("/rehearse/exports-beside-its-work", Cafe, NULL, set_up,
              test_exports_beside_its_work, tear_down);
  return g_test_run ();
}

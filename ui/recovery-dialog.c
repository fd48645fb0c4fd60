/* What a crash left unsaved.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/recovery-dialog.h"

#include "app/base/when.h"
#include "app/model/scene.h"
#include "ui/compat.h"
#include "ui/production-row.h"
#include "ui/scene-picture.h"
#include "ui/window-private.h"
#include "ui/word-list.h"

#include <glib/gi18n-lib.h>

#define PICTURE_WIDTH 520
#define PICTURE_HEIGHT 260
/* With a list beside it, in pixels. */
#define WIDE 880
#define HIGH 660

struct _RegieRecoveryDialog
{
  AdwWindow parent_instance;
  GPtrArray *found; /* of RegieLostWork, as the rows */

  GtkWidget *side;
  GtkListBox *list;
  RegieScenePicture *picture;
  GtkLabel *introduction, *name, *place, *state, *warning, *changes_heading;
  RegieWordList *changes;
  GtkWidget *recover_button, *later_button, *discard_button;
};

G_DEFINE_FINAL_TYPE (RegieRecoveryDialog, regie_recovery_dialog, ADW_TYPE_WINDOW)

enum
{
  RECOVER,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

/* In words */

static char *
tell_name (const RegieLostWork *lost)
{
  const char *title = lost->production->title;

  if (title && *title)
    return g_strdup (title);
  return lost->path ? g_path_get_basename (lost->path)
                    : g_strdup (_ ("Untitled production"));
}

static char *
tell_place (const RegieLostWork *lost)
{
  return lost->path ? g_filename_display_name (lost->path)
                    : g_strdup (_ ("Never saved to a file"));
}

/* Returns: what saving will meet; NULL when nothing is unusual. */
static const char *
tell_file (const RegieLostWork *lost)
{
  if (lost->file == REGIE_LOST_FILE_CHANGED)
    return _ ("The file was changed since. When you save, you are asked what becomes of "
              "both.");
  if (lost->file == REGIE_LOST_FILE_GONE)
    return _ ("The file is not there any more. You can save it anew.");
  return NULL;
}

static char *
tell_time (const RegieLostWork *lost)
{
  return regie_when_format_real (regie_kept_work_time (lost->work));
}

static char *
tell_state (const RegieLostWork *lost)
{
  g_autofree char *when = tell_time (lost);

  return g_strdup_printf (lost->declined ? _ ("Discarded: %s")
                                         : _ ("Last changed: %s"), when);
}

/* The one chosen */

static RegieLostWork *
chosen (RegieRecoveryDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row ? self->found->pdata[gtk_list_box_row_get_index (row)] : NULL;
}

static void
show_words (RegieRecoveryDialog *self, const RegieLostWork *lost)
{
  unsigned n = g_strv_length (lost->differences);
  const char *warning = tell_file (lost);
  g_autofree char *name = tell_name (lost), *place = tell_place (lost);
  g_autofree char *state = tell_state (lost);
  g_autofree char *heading =
    g_strdup_printf (ngettext ("%u change was not saved", "%u changes were not saved", n),
                     n);

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->place, place);
  gtk_label_set_text (self->state, state);
  gtk_label_set_text (self->warning, warning ? warning : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning), warning != NULL);
  gtk_label_set_text (self->changes_heading, heading);
  regie_word_list_show (self->changes, (const char *const *) lost->differences);
}

static void
row_selected (GtkListBox *list, GtkListBoxRow *row, RegieRecoveryDialog *self)
{
  const RegieLostWork *lost = row ? chosen (self) : NULL;

  if (!lost)
    return;
  show_words (self, lost);
  regie_scene_picture_show (self->picture, lost->production,
                            regie_list_at (lost->production->scenes, 0), NULL);
}

/* All of them */

static void
append (RegieRecoveryDialog *self, const RegieLostWork *lost)
{
  g_autofree char *name = tell_name (lost), *when = tell_time (lost);

  gtk_list_box_append (self->list,
                       regie_production_row_new (lost->production, name, when));
}

static void
select_row (RegieRecoveryDialog *self, int index)
{
  int last = (int) self->found->len - 1;

  gtk_widget_set_visible (self->side, last > 0);
  gtk_list_box_select_row (self->list,
                           gtk_list_box_get_row_at_index (self->list, MIN (index, last)));
}

/* Done with the one chosen: on to the next, if there is one. */
static void
forget (RegieRecoveryDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = gtk_list_box_row_get_index (row);

  g_ptr_array_remove_index (self->found, (guint) index);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  if (self->found->len > 0)
    select_row (self, index);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
recover_clicked (RegieRecoveryDialog *self)
{
  g_autoptr (RegieRecoveryDialog) kept = g_object_ref (self);

  g_signal_emit (self, signals[RECOVER], 0, chosen (self));
  forget (kept);
}

static void
discard_clicked (RegieRecoveryDialog *self)
{
  g_autoptr (RegieRecoveryDialog) kept = g_object_ref (self);
  RegieLostWork *lost = chosen (self);

  if (lost->declined)
    regie_kept_work_delete (g_steal_pointer (&lost->work));
  else
    regie_kept_work_decline (g_steal_pointer (&lost->work));
  forget (kept);
}

/* The dialog */

static void
recovery_dialog_finalize (GObject *object)
{
  g_clear_pointer (&REGIE_RECOVERY_DIALOG (object)->found, g_ptr_array_unref);
  G_OBJECT_CLASS (regie_recovery_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RegieRecoveryDialog, side);
  gtk_widget_class_bind_template_child (widget_class, RegieRecoveryDialog, list);
  gtk_widget_class_bind_template_child (widget_class, RegieRecoveryDialog, picture);
  gtk_widget_class_bind_template_child (widget_class, RegieRecoveryDialog, name);
  gtk_widget_class_bind_template_child (widget_class, RegieRecoveryDialog, place);
  gtk_widget_class_bind_template_child (widget_class, RegieRecoveryDialog, state);
  gtk_widget_class_bind_template_child (widget_class, RegieRecoveryDialog, warning);
  gtk_widget_class_bind_template_child (widget_class, RegieRecoveryDialog,
                                        changes_heading);
  gtk_widget_class_bind_template_child (widget_class, RegieRecoveryDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, RegieRecoveryDialog, introduction);
  gtk_widget_class_bind_template_child (widget_class, RegieRecoveryDialog,
                                        recover_button);
  gtk_widget_class_bind_template_child (widget_class, RegieRecoveryDialog, later_button);
  gtk_widget_class_bind_template_child (widget_class, RegieRecoveryDialog,
                                        discard_button);
  gtk_widget_class_bind_template_callback (widget_class, row_selected);
  gtk_widget_class_bind_template_callback (widget_class, recover_clicked);
  gtk_widget_class_bind_template_callback (widget_class, discard_clicked);
}

static void
regie_recovery_dialog_class_init (RegieRecoveryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = recovery_dialog_finalize;
  signals[RECOVER] =
    g_signal_new ("recover", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  g_type_ensure (REGIE_TYPE_SCENE_PICTURE);
  g_type_ensure (REGIE_TYPE_WORD_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/recovery-dialog.ui");
  bind_children (widget_class);
}

static void
regie_recovery_dialog_init (RegieRecoveryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  regie_name_plainly (GTK_WIDGET (self));
  regie_scene_picture_set_size (self->picture, PICTURE_WIDTH, PICTURE_HEIGHT);
}

/* It was the user who did not want it: now it is wanted, or not at all. */
static void
speak_of_discarding (RegieRecoveryDialog *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _ ("Discarded Work"));
  gtk_label_set_text (self->introduction,
                      _ ("You discarded this. For seven days it is kept all the same:"));
  gtk_button_set_label (GTK_BUTTON (self->later_button), _ ("_Close"));
  gtk_widget_set_tooltip_text (self->later_button, NULL);
  gtk_button_set_label (GTK_BUTTON (self->discard_button), _ ("_Delete for Good"));
  gtk_widget_set_tooltip_text (self->discard_button, _ ("It cannot be recovered then"));
  regie_name_plainly (GTK_WIDGET (self));
}

GtkWidget *
regie_recovery_dialog_show (GtkWindow *parent, GPtrArray *found)
{
  RegieRecoveryDialog *self =
    g_object_new (REGIE_TYPE_RECOVERY_DIALOG, "transient-for", parent, NULL);

  self->found = found;
  if (((RegieLostWork *) found->pdata[0])->declined)
    speak_of_discarding (self);
  for (guint i = 0; i < found->len; i++)
    append (self, found->pdata[i]);
  select_row (self, 0);
  if (found->len > 1)
    gtk_window_set_default_size (GTK_WINDOW (self), WIDE, HIGH);
  gtk_window_present (GTK_WINDOW (self));
  /* Not before: a window that is focused first is none to GTK's assistive technology. */
  gtk_window_set_focus (GTK_WINDOW (self), self->recover_button);
  return GTK_WIDGET (self);
}

/* Offering */

static gboolean
shows_unchanged (RegieWindow *window, GFile *file)
{
  return file && window->document && !window->busy && window->file &&
         g_file_equal (window->file, file) &&
         regie_journal_is_clean (regie_document_journal (window->document));
}

static RegieWindow *
choose_window (GtkApplication *application, const RegieLostWork *lost)
{
  g_autoptr (GFile) file = lost->path ? g_file_new_for_path (lost->path) : NULL;
  RegieWindow *empty = NULL;

  for (GList *at = gtk_application_get_windows (application); at; at = at->next)
    {
      RegieWindow *window = REGIE_IS_WINDOW (at->data) ? at->data : NULL;

      if (window && shows_unchanged (window, file))
        return window;
      if (window && regie_window_is_empty (window))
        empty = window;
    }
  return empty ? empty : regie_window_new (REGIE_APPLICATION (application));
}

static void
recover (RegieRecoveryDialog *dialog, RegieLostWork *lost, GtkApplication *application)
{
  RegieWindow *window = choose_window (application, lost);

  regie_window_recover (window, lost);
  gtk_window_present (GTK_WINDOW (window));
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, regie_lost_work_find (),
                         (GDestroyNotify) g_ptr_array_unref);
}

static void
find_declined_in_thread (GTask *task,
                         gpointer source,
                         gpointer data,
                         GCancellable *cancellable)
{
  g_task_return_pointer (task, regie_lost_work_find_declined (),
                         (GDestroyNotify) g_ptr_array_unref);
}

/* all: (transfer full) */
static void
offer (GtkApplication *application, GtkWindow *parent, GPtrArray *all)
{
  GtkWidget *dialog = regie_recovery_dialog_show (parent, all);

  g_signal_connect (dialog, "recover", G_CALLBACK (recover), application);
}

static void
found (GObject *source, GAsyncResult *result, gpointer data)
{
  GtkApplication *application = GTK_APPLICATION (source);
  g_autoptr (GPtrArray) all = g_task_propagate_pointer (G_TASK (result), NULL);
  GtkWindow *parent = gtk_application_get_active_window (application);

  if (all->len > 0 && parent)
    offer (application, parent, g_steal_pointer (&all));
}

static void
found_declined (GObject *source, GAsyncResult *result, gpointer data)
{
  GtkApplication *application = GTK_APPLICATION (source);
  g_autoptr (GPtrArray) all = g_task_propagate_pointer (G_TASK (result), NULL);
  GtkWindow *parent = gtk_application_get_active_window (application);

  if (all->len > 0 && parent)
    offer (application, parent, g_steal_pointer (&all));
  else if (REGIE_IS_WINDOW (parent))
    regie_window_toast (REGIE_WINDOW (parent),
                        _ ("Nothing was discarded in the last seven days."));
}

void
regie_recovery_offer (GtkApplication *application)
{
  g_autoptr (GTask) task = g_task_new (application, NULL, found, NULL);

  g_task_run_in_thread (task, find_in_thread);
}

void
regie_recovery_show_declined (GtkApplication *application)
{
  g_autoptr (GTask) task = g_task_new (application, NULL, found_declined, NULL);

  g_task_run_in_thread (task, find_declined_in_thread);
}

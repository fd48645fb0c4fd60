/* The last saved versions of a document.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/versions-dialog.h"

#include "app/base/when.h"
#include "app/model/scene.h"
#include "app/review/reference.h"
#include "ui/compat.h"
#include "ui/earlier.h"
#include "ui/production-row.h"
#include "ui/scene-picture.h"
#include "ui/word-list.h"

#include <glib/gi18n-lib.h>

#define PICTURE_WIDTH 560
#define PICTURE_HEIGHT 330

struct _RegieVersionsDialog
{
  AdwWindow parent_instance;
  GCancellable *cancellable;
  GPtrArray *versions; /* of RegieEarlier, newest first; NULL until read */
  char *scene;         /* (nullable): the id of the one looked at, in whatever version */

  AdwWindowTitle *heading;
  GtkStack *stack;
  GtkListBox *list;
  GtkDropDown *scenes;
  RegieScenePicture *picture;
  GtkLabel *changes_heading;
  RegieWordList *changes;
  GtkWidget *open_button;
};

G_DEFINE_FINAL_TYPE (RegieVersionsDialog, regie_versions_dialog, ADW_TYPE_WINDOW)

enum
{
  OPEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

/* Returns: (nullable): the version that is chosen. */
static const RegieEarlier *
chosen (RegieVersionsDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row ? self->versions->pdata[gtk_list_box_row_get_index (row)] : NULL;
}

static char *
tell_changes (const RegieEarlier *version)
{
  unsigned n = g_strv_length (version->changes);

  if (n == 0)
    return g_strdup (_ ("As it is now"));
  return g_strdup_printf (ngettext ("%u change since", "%u changes since", n), n);
}

/* The version chosen */

static void
fill_scenes (RegieVersionsDialog *self, RegieProduction *production)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint at = 0;
  RegieScene *scene;

  for (guint i = 0; (scene = regie_list_at (production->scenes, i)); i++)
    {
      g_autofree char *name = regie_record_name (production, REGIE_RECORD (scene));

      if (g_strcmp0 (REGIE_RECORD (scene)->id, self->scene) == 0)
        at = i;
      gtk_string_list_append (names, name);
    }
  g_signal_handlers_block_matched (self->scenes, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL,
                                   self);
  gtk_drop_down_set_model (self->scenes, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->scenes, at);
  g_signal_handlers_unblock_matched (self->scenes, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL,
                                     self);
  gtk_widget_set_visible (GTK_WIDGET (self->scenes),
                          g_list_model_get_n_items (G_LIST_MODEL (names)) > 1);
}

static void
show_picture (RegieVersionsDialog *self, RegieProduction *production)
{
  RegieScene *scene =
    regie_list_at (production->scenes, gtk_drop_down_get_selected (self->scenes));

  regie_scene_picture_show (self->picture, production, scene, NULL);
}

static void
row_selected (GtkListBox *list, GtkListBoxRow *row, RegieVersionsDialog *self)
{
  const RegieEarlier *version = row ? chosen (self) : NULL;
  g_autofree char *heading = version ? tell_changes (version) : NULL;

  if (!version)
    return;
  gtk_widget_set_sensitive (self->open_button, TRUE);
  fill_scenes (self, version->production);
  show_picture (self, version->production);
  gtk_label_set_text (self->changes_heading, heading);
  regie_word_list_show (self->changes, (const char *const *) version->changes);
}

static void
scene_chosen (RegieVersionsDialog *self)
{
  const RegieEarlier *version = self->versions ? chosen (self) : NULL;
  RegieRecord *scene;

  if (!version)
    return;
  scene = regie_list_at (version->production->scenes,
                         gtk_drop_down_get_selected (self->scenes));
  g_free (self->scene);
  self->scene = scene ? g_strdup (scene->id) : NULL;
  show_picture (self, version->production);
}

static void
open_clicked (RegieVersionsDialog *self)
{
  const RegieEarlier *version = chosen (self);
  g_autofree char *when = regie_when_format_real (version->time);

  g_signal_emit (self, signals[OPEN], 0, version->production, when);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
row_activated (GtkListBox *list, GtkListBoxRow *row, RegieVersionsDialog *self)
{
  gtk_widget_grab_focus (self->open_button);
}

/* All of them */

static void
append (RegieVersionsDialog *self, const RegieEarlier *version)
{
  g_autofree char *when = regie_when_format_real (version->time);
  g_autofree char *what = tell_changes (version);

  gtk_list_box_append (self->list,
                       regie_production_row_new (version->production, when, what));
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RegieVersionsDialog) self = data;
  g_autoptr (GPtrArray) versions = regie_earlier_load_finish (result, NULL);
  guint n = versions ? versions->len : 0;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  self->versions = g_steal_pointer (&versions);
  for (guint i = 0; i < n; i++)
    append (self, self->versions->pdata[i]);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "versions" : "none");
  if (n == 0)
    return;
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
}

/* The dialog */

static void
versions_dialog_dispose (GObject *object)
{
  RegieVersionsDialog *self = REGIE_VERSIONS_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  G_OBJECT_CLASS (regie_versions_dialog_parent_class)->dispose (object);
}

static void
versions_dialog_finalize (GObject *object)
{
  RegieVersionsDialog *self = REGIE_VERSIONS_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_free (self->scene);
  G_OBJECT_CLASS (regie_versions_dialog_parent_class)->finalize (object);
}

static void
regie_versions_dialog_class_init (RegieVersionsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = versions_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = versions_dialog_finalize;
  signals[OPEN] =
    g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 2, REGIE_TYPE_PRODUCTION, G_TYPE_STRING);
  g_type_ensure (REGIE_TYPE_SCENE_PICTURE);
  g_type_ensure (REGIE_TYPE_WORD_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/versions-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RegieVersionsDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, RegieVersionsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, RegieVersionsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, RegieVersionsDialog, scenes);
  gtk_widget_class_bind_template_child (widget_class, RegieVersionsDialog, picture);
  gtk_widget_class_bind_template_child (widget_class, RegieVersionsDialog,
                                        changes_heading);
  gtk_widget_class_bind_template_child (widget_class, RegieVersionsDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, RegieVersionsDialog, open_button);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked);
  gtk_widget_class_bind_template_callback (widget_class, row_selected);
  gtk_widget_class_bind_template_callback (widget_class, scene_chosen);
}

static void
regie_versions_dialog_init (RegieVersionsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  regie_scene_picture_set_size (self->picture, PICTURE_WIDTH, PICTURE_HEIGHT);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated), self);
}

GtkWidget *
regie_versions_dialog_show (GtkWindow *parent, GFile *file, GBytes *now)
{
  RegieVersionsDialog *self =
    g_object_new (REGIE_TYPE_VERSIONS_DIALOG, "transient-for", parent, NULL);
  g_autofree char *name = g_file_get_basename (file);

  regie_name_plainly (GTK_WIDGET (self));
  adw_window_title_set_subtitle (self->heading, name);
  regie_earlier_load (file, now, self->cancellable, loaded, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}

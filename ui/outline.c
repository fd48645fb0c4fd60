/* The stage as a list.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outline.h"

#include "ui/outline-model.h"
#include "ui/outline-row.h"

#include <adwaita.h>

struct _RegieOutline
{
  GtkWidget parent_instance;
  RegieStage *stage;
  RegieOutlineModel *model;
  GtkEditable *search;
  GtkStack *stack;
  GtkListView *list;
  GHashTable *rows; /* those made, borrowed */
};

enum
{
  PROP_STAGE = 1,
};

G_DEFINE_FINAL_TYPE (RegieOutline, regie_outline, GTK_TYPE_WIDGET)

GtkSelectionModel *
regie_outline_model (RegieOutline *self)
{
  return GTK_SELECTION_MODEL (self->model);
}

static void
show_whether_found (RegieOutline *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "found" : "nothing");
}

void
regie_outline_find (RegieOutline *self, const char *words)
{
  regie_outline_model_find (self->model, words);
  show_whether_found (self);
}

static void
search_changed (RegieOutline *self)
{
  if (self->model)
    regie_outline_find (self, gtk_editable_get_text (self->search));
}

static void
search_stopped (RegieOutline *self)
{
  gtk_editable_set_text (self->search, "");
}

/* changed: (nullable): records whose rows to read anew; NULL for all. */
static void
update_rows (RegieOutline *self, GHashTable *changed)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    if (!changed || g_hash_table_contains (changed, regie_outline_row_item (row)))
      regie_outline_row_update (row);
}

static void
all_changed (RegieOutline *self)
{
  update_rows (self, NULL);
}

/* A verdict is its element's; a role's name is that of all its positions, and a symbol's
 * name stands for an element without a label, so rows are asked by what they show. */
static void
document_changed (RegieOutline *self, GPtrArray *records)
{
  g_autoptr (GHashTable) changed = g_hash_table_new (NULL, NULL);
  gboolean listing = FALSE, roles = FALSE;

  for (unsigned i = 0; i < records->len; i++)
    {
      RegieRecord *record = records->pdata[i];
      gpointer element = regie_record_above (record, REGIE_TYPE_ELEMENT);

      g_hash_table_add (changed, element ? element : record);
      listing |= regie_outline_model_is_listing (self->model, record);
      roles |= REGIE_IS_ROLE (record);
    }
  if (listing)
    {
      regie_outline_model_update (self->model);
      show_whether_found (self);
    }
  update_rows (self, roles ? NULL : changed);
}

static void
scene_changed (RegieOutline *self)
{
  regie_outline_model_update (self->model);
  show_whether_found (self);
}

static gboolean
has_focus_within (RegieOutline *self)
{
  return gtk_widget_get_state_flags (GTK_WIDGET (self->list)) &
         GTK_STATE_FLAG_FOCUS_WITHIN;
}

/* What is picked on the canvas comes into view; who picks here sees it already. */
static void
follow_selection (RegieOutline *self)
{
  RegieSelection *selection = regie_stage_selection (self->stage);
  unsigned n = regie_selection_count (selection), position;

  if (n == 0 || has_focus_within (self))
    return;
  position =
    regie_outline_model_position (self->model, regie_selection_at (selection, n - 1));
  if (position != G_MAXUINT)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                                position);
}

static void
drop_stage (RegieOutline *self)
{
  g_signal_handlers_disconnect_by_data (self->stage, self);
  g_signal_handlers_disconnect_by_data (regie_stage_document (self->stage), self);
  g_signal_handlers_disconnect_by_data (regie_stage_selection (self->stage), self);
  gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->model);
}

static void
set_stage (RegieOutline *self, RegieStage *stage)
{
  if (self->stage)
    drop_stage (self);
  g_set_object (&self->stage, stage);
  if (!stage)
    return;
  self->model = regie_outline_model_new (stage);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->model));
  g_signal_connect_swapped (stage, "notify::scene", G_CALLBACK (scene_changed), self);
  g_signal_connect_swapped (stage, "notify::hidden-levels", G_CALLBACK (all_changed),
                            self);
  g_signal_connect_swapped (stage, "notify::locked-levels", G_CALLBACK (all_changed),
                            self);
  g_signal_connect_swapped (stage, "notify::imperial", G_CALLBACK (all_changed), self);
  g_signal_connect_swapped (regie_stage_selection (stage), "items-changed",
                            G_CALLBACK (follow_selection), self);
  g_signal_connect_swapped (regie_stage_document (stage), "changed",
                            G_CALLBACK (document_changed), self);
}

/* When the list tells of a row's teardown, it has let go of its widget already. */
static void
forget_row (RegieOutline *self, GtkWidget *row)
{
  g_hash_table_remove (self->rows, row);
}

static void
setup_row (GtkListItemFactory *factory, GtkListItem *item, RegieOutline *self)
{
  GtkWidget *row = regie_outline_row_new ();

  g_hash_table_add (self->rows, row);
  g_signal_connect_object (row, "destroy", G_CALLBACK (forget_row), self,
                           G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
bind_row (GtkListItemFactory *factory, GtkListItem *item, RegieOutline *self)
{
  gpointer record = gtk_list_item_get_item (item);

  gtk_list_item_set_selectable (item, !REGIE_IS_OUTLINE_SECTION (record));
  regie_outline_row_show (REGIE_OUTLINE_ROW (gtk_list_item_get_child (item)), self->stage,
                          record);
}

static void
unbind_row (GtkListItemFactory *factory, GtkListItem *item, RegieOutline *self)
{
  regie_outline_row_show (REGIE_OUTLINE_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, REGIE_OUTLINE (object)->stage);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  set_stage (REGIE_OUTLINE (object), g_value_get_object (value));
}

static void
outline_dispose (GObject *object)
{
  RegieOutline *self = REGIE_OUTLINE (object);
  GtkWidget *child;

  set_stage (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (regie_outline_parent_class)->dispose (object);
}

static void
outline_finalize (GObject *object)
{
  g_hash_table_unref (REGIE_OUTLINE (object)->rows);
  G_OBJECT_CLASS (regie_outline_parent_class)->finalize (object);
}

static void
regie_outline_class_init (RegieOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = get_property;
  object_class->set_property = set_property;
  object_class->dispose = outline_dispose;
  object_class->finalize = outline_finalize;
  g_object_class_install_property (object_class, PROP_STAGE,
                                   g_param_spec_object ("stage", NULL, NULL,
                                                        REGIE_TYPE_STAGE,
                                                        G_PARAM_READWRITE |
                                                          G_PARAM_STATIC_STRINGS));
  g_type_ensure (ADW_TYPE_STATUS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/outline.ui");
  gtk_widget_class_bind_template_child (widget_class, RegieOutline, search);
  gtk_widget_class_bind_template_child (widget_class, RegieOutline, stack);
  gtk_widget_class_bind_template_child (widget_class, RegieOutline, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, setup_row);
  gtk_widget_class_bind_template_callback (widget_class, bind_row);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row);
}

static void
regie_outline_init (RegieOutline *self)
{
  self->rows = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

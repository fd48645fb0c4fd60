/* The right panel: what is picked, its verdict first, then exact numbers.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/inspector.h"

#include "app/stage/edit.h"
#include "ui/field-row.h"
#include "ui/judgement-box.h"

#include <glib/gi18n-lib.h>

struct _RegieInspector
{
  GtkWidget parent_instance;
  RegieStage *stage;
  GtkWidget *scroller, *page;
  guint idle; /* shows the new selection once changes pause */
};

enum
{
  PROP_STAGE = 1,
};

G_DEFINE_FINAL_TYPE (RegieInspector, regie_inspector, GTK_TYPE_WIDGET)

static void
add_heading (RegieInspector *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->page), label);
}

static GtkWidget *
add_list (RegieInspector *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_box_append (GTK_BOX (self->page), list);
  return list;
}

static gboolean
is_imperial (RegieInspector *self)
{
  gboolean imperial;

  g_object_get (self->stage, "imperial", &imperial, NULL);
  return imperial;
}

/* All fields a person may type, from the table; symbols, groups, links and points are set on
 * the canvas. */
static void
add_fields (RegieInspector *self, RegieRecord *record)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);
  GtkWidget *list = add_list (self);

  for (unsigned i = 0; i < klass->n_fields; i++)
    switch (klass->fields[i].kind)
      {
      case REGIE_KIND_PROSE:
        gtk_box_append (GTK_BOX (self->page),
                        regie_prose_row_new (record, &klass->fields[i]));
        break;
      case REGIE_KIND_WORD:
      case REGIE_KIND_LINK:
      case REGIE_KIND_POINTS:
        break;
      default:
        gtk_list_box_append (GTK_LIST_BOX (list),
                             regie_field_row_new (record, &klass->fields[i],
                                                  is_imperial (self)));
      }
}

static void
show_one (RegieInspector *self, RegieRecord *record)
{
  g_autofree char *name = regie_stage_name_of (self->stage, record);
  const char *kind = _ (REGIE_RECORD_GET_CLASS (record)->label);

  if (REGIE_IS_ELEMENT (record))
    kind = _ (regie_element_kinds[REGIE_ELEMENT (record)->kind].label);
  add_heading (self, name, "title-4");
  add_heading (self, kind, "dim-label");
  if (REGIE_IS_ELEMENT (record))
    {
      add_heading (self, _ ("Value proposition"), "heading");
      gtk_box_append (GTK_BOX (self->page),
                      regie_judgement_box_new (self->stage, REGIE_ELEMENT (record)));
      add_heading (self, _ ("Position and size"), "heading");
    }
  add_fields (self, record);
}

static void
add_buttons (RegieInspector *self,
             const char *action,
             const char *const *icons,
             const char *const *labels,
             unsigned n)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (unsigned i = 0; i < n; i++)
    {
      GtkWidget *button = gtk_button_new_from_icon_name (icons[i]);

      gtk_widget_set_tooltip_text (button, _ (labels[i]));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, _ (labels[i]), -1);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) i);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_box_append (GTK_BOX (self->page), box);
}

static void
show_several (RegieInspector *self, unsigned n)
{
  static const char *const align_icons[] = {
    "regie-align-left-symbolic",   "regie-align-centre-symbolic",
    "regie-align-right-symbolic",  "regie-align-top-symbolic",
    "regie-align-middle-symbolic", "regie-align-bottom-symbolic",
  };
  static const char *const align_labels[] = {
    N_ ("Align left edges"), N_ ("Align centres across"), N_ ("Align right edges"),
    N_ ("Align top edges"),  N_ ("Align centres down"),   N_ ("Align bottom edges"),
  };
  static const char *const distribute_icons[] = {
    "regie-distribute-centres-across-symbolic",
    "regie-distribute-centres-down-symbolic",
    "regie-distribute-gaps-across-symbolic",
    "regie-distribute-gaps-down-symbolic",
  };
  static const char *const distribute_labels[] = {
    N_ ("Distribute centres across (needs three)"),
    N_ ("Distribute centres down (needs three)"),
    N_ ("Make gaps across equal (needs three)"),
    N_ ("Make gaps down equal (needs three)"),
  };
  g_autofree char *title =
    g_strdup_printf (ngettext ("%u thing picked", "%u things picked", n), n);

  add_heading (self, title, "title-4");
  add_heading (self, _ ("Value proposition"), "heading");
  gtk_box_append (GTK_BOX (self->page), regie_judgement_box_new (self->stage, NULL));
  add_heading (self, _ ("Align and distribute"), "heading");
  add_buttons (self, "edit.align", align_icons, align_labels, G_N_ELEMENTS (align_icons));
  add_buttons (self, "edit.distribute", distribute_icons, distribute_labels,
               G_N_ELEMENTS (distribute_icons));
}

static void
show_scene (RegieInspector *self)
{
  RegieScene *scene = regie_stage_scene (self->stage);
  RegieSetting *setting = regie_stage_setting (self->stage);

  if (scene)
    {
      add_heading (self, _ ("Scene"), "title-4");
      add_fields (self, REGIE_RECORD (scene));
    }
  if (setting)
    {
      add_heading (self, _ ("Setting"), "title-4");
      add_fields (self, REGIE_RECORD (setting));
    }
}

static gboolean
show (gpointer data)
{
  RegieInspector *self = data;
  RegieSelection *selection;
  GtkWidget *child;
  unsigned n;

  self->idle = 0;
  while ((child = gtk_widget_get_first_child (self->page)))
    gtk_box_remove (GTK_BOX (self->page), child);
  if (!self->stage)
    return G_SOURCE_REMOVE;
  selection = regie_stage_selection (self->stage);
  n = regie_selection_count (selection);
  if (n == 0)
    show_scene (self);
  else if (n == 1)
    show_one (self, regie_selection_at (selection, 0));
  else
    show_several (self, n);
  return G_SOURCE_REMOVE;
}

static void
show_soon (RegieInspector *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (show, self);
}

static void
set_stage (RegieInspector *self, RegieStage *stage)
{
  if (self->stage)
    {
      g_signal_handlers_disconnect_by_data (self->stage, self);
      g_signal_handlers_disconnect_by_data (regie_stage_selection (self->stage), self);
    }
  g_set_object (&self->stage, stage);
  if (stage)
    {
      g_signal_connect_swapped (regie_stage_selection (stage), "items-changed",
                                G_CALLBACK (show_soon), self);
      g_signal_connect_swapped (stage, "notify::scene", G_CALLBACK (show_soon), self);
      g_signal_connect_swapped (stage, "notify::imperial", G_CALLBACK (show_soon), self);
    }
  show_soon (self);
}

static void
inspector_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  if (id == PROP_STAGE)
    set_stage (REGIE_INSPECTOR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
inspector_dispose (GObject *object)
{
  RegieInspector *self = REGIE_INSPECTOR (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->stage)
    set_stage (self, NULL);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (regie_inspector_parent_class)->dispose (object);
}

static void
regie_inspector_class_init (RegieInspectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = inspector_set_property;
  object_class->dispose = inspector_dispose;
  g_object_class_install_property (object_class, PROP_STAGE,
                                   g_param_spec_object ("stage", NULL, NULL,
                                                        REGIE_TYPE_STAGE,
                                                        G_PARAM_WRITABLE |
                                                          G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "inspector");
}

static void
regie_inspector_init (RegieInspector *self)
{
  self->scroller = gtk_scrolled_window_new ();
  self->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_start (self->page, 12);
  gtk_widget_set_margin_end (self->page, 12);
  gtk_widget_set_margin_top (self->page, 12);
  gtk_widget_set_margin_bottom (self->page, 12);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->page);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/* The right panel: what is picked, its verdict first, then exact numbers.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/inspector.h"

#include "app/model/role-name.h"
#include "app/model/stand-in.h"
#include "app/play/beats.h"
#include "app/sight/sight.h"
#include "app/stage/describe.h"
#include "app/stage/edit.h"
#include "ui/arrange-buttons.h"
#include "ui/cue-box.h"
#include "ui/findings-box.h"
#include "ui/inspector-fields.h"
#include "ui/judgement-box.h"
#include "ui/move-box.h"
#include "ui/promise-chips.h"
#include "ui/remark-list.h"
#include "ui/sight-row.h"
#include "ui/text-area.h"
#include "ui/threads-button.h"
#include "ui/underlay-actions.h"

#include <glib/gi18n-lib.h>

struct _RegieInspector
{
  GtkWidget parent_instance;
  RegieStage *stage;
  GtkWidget *scroller, *page;
  GtkLabel *name;          /* of what is picked, or NULL */
  GtkLabel *subtitle;      /* of the one picked, or NULL */
  GtkWidget *reset;        /* to the beat before */
  RegieRecord *wanted;     /* to be edited once it is shown; owned */
  const RegieField *field; /* of it; NULL: the first */
  unsigned n_cues;         /* shown */
  guint idle;              /* shows the new selection once changes pause */
  gboolean write;          /* in the first of what is shown then */
};

enum
{
  PROP_STAGE = 1,
};

G_DEFINE_FINAL_TYPE (RegieInspector, regie_inspector, GTK_TYPE_WIDGET)

static GtkLabel *
add_heading (RegieInspector *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (self->page), label);
  return GTK_LABEL (label);
}

/* record: whose threads hang at the heading. */
static void
add_threads (RegieInspector *self, const char *text, gpointer record)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (self->page),
                  regie_threads_heading_new (label, regie_stage_document (self->stage),
                                             record));
}

static void
add_findings (RegieInspector *self, gpointer record)
{
  gtk_box_append (GTK_BOX (self->page),
                  regie_findings_box_new_about (regie_stage_document (self->stage),
                                                record));
}

static void
add_fields (RegieInspector *self, RegieSubject *subject, gboolean numbers)
{
  GtkWidget *list = regie_inspector_fields_new (self->stage, subject, numbers);

  if (list)
    gtk_box_append (GTK_BOX (self->page), list);
}

static RegieSubject *
make_subject (RegieInspector *self, RegieRecord *record)
{
  return regie_subject_new (regie_stage_document (self->stage), &record, 1);
}

/* One */

/* What is not as in the beat before can be put back. */
static void
show_reset (RegieInspector *self, RegieRecord *record)
{
  RegieMoment *moment = regie_stage_moment (self->stage);

  gtk_widget_set_visible (self->reset,
                          moment &&
                            regie_timeline_differs (regie_moment_timeline (moment),
                                                    record, regie_moment_beat (moment)));
}

static void
reset (RegieInspector *self)
{
  RegieRecord *record = regie_selection_at (regie_stage_selection (self->stage), 0);
  RegieBeat *beat = regie_stage_beat (self->stage);

  if (record && beat)
    regie_beats_reset (regie_stage_document (self->stage), beat, record);
}

static void
add_reset (RegieInspector *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Reset to the Beat Before"));

  gtk_widget_set_tooltip_text (
    button, _ ("Something about it differs in this beat: where it is, how it faces, or "
               "whether it is there"));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (reset), self);
  gtk_box_append (GTK_BOX (self->page), button);
  self->reset = button;
}

/* Several become a group while they are picked. */
static void
show_titles (RegieInspector *self)
{
  RegieSelection *selection = regie_stage_selection (self->stage);
  RegieRecord *record = regie_selection_at (selection, 0);
  g_autofree char *name = NULL, *subtitle = NULL;

  if (!self->name || !record)
    return;
  if (regie_selection_count (selection) > 1 || !self->subtitle)
    {
      name = regie_stage_describe_picked (self->stage);
      gtk_label_set_text (self->name, name);
      return;
    }
  name = regie_stage_name_of (self->stage, record);
  subtitle = regie_stage_describe (self->stage, record);
  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->subtitle, subtitle);
  show_reset (self, record);
}

static void
show_one (RegieInspector *self, RegieRecord *record)
{
  g_autoptr (RegieSubject) subject = make_subject (self, record);
  gboolean is_element = REGIE_IS_ELEMENT (record);

  self->name = add_heading (self, "", "title-4");
  self->subtitle = add_heading (self, "", "dim-label");
  add_reset (self);
  show_titles (self);
  if (REGIE_IS_UNDERLAY (record))
    gtk_box_append (GTK_BOX (self->page), regie_underlay_buttons_new (TRUE));
  if (regie_record_has_eyes (record))
    gtk_box_append (GTK_BOX (self->page), regie_sight_list_new (self->stage));
  if (is_element)
    {
      add_threads (self, _ ("Value proposition"), regie_record_original (record));
      gtk_box_append (GTK_BOX (self->page),
                      regie_judgement_box_new (self->stage, REGIE_ELEMENT (record)));
      add_findings (self, regie_record_original (record));
    }
  if (regie_stage_beat (self->stage) && (is_element || REGIE_IS_POSITION (record)))
    {
      add_heading (self, _ ("Move"), "heading");
      gtk_box_append (GTK_BOX (self->page), regie_move_box_new (self->stage, record));
    }
  if (is_element)
    add_heading (self, _ ("Position and size"), "heading");
  add_fields (self, subject, is_element);
  if (is_element)
    add_heading (self, _ ("About it"), "heading");
  add_fields (self, subject, !is_element);
}

/* Several */

/* Returns: (nullable): the type all have, or G_TYPE_NONE; has_element: whether one is. */
static GType
common_type (RegieSelection *selection, gboolean *has_element)
{
  GType type = G_OBJECT_TYPE (regie_selection_at (selection, 0));

  *has_element = FALSE;
  for (unsigned i = 0; i < regie_selection_count (selection); i++)
    {
      RegieRecord *record = regie_selection_at (selection, i);

      *has_element |= REGIE_IS_ELEMENT (record);
      if (G_OBJECT_TYPE (record) != type)
        type = G_TYPE_NONE;
    }
  return type;
}

static RegieSubject *
make_common_subject (RegieInspector *self)
{
  RegieSelection *selection = regie_stage_selection (self->stage);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (unsigned i = 0; i < regie_selection_count (selection); i++)
    g_ptr_array_add (records, regie_selection_at (selection, i));
  return regie_subject_new (regie_stage_document (self->stage),
                            (RegieRecord **) records->pdata, records->len);
}

static void
show_several (RegieInspector *self)
{
  gboolean has_element;
  GType type = common_type (regie_stage_selection (self->stage), &has_element);

  self->name = add_heading (self, "", "title-4");
  show_titles (self);
  if (has_element)
    {
      add_heading (self, _ ("Value proposition"), "heading");
      gtk_box_append (GTK_BOX (self->page), regie_judgement_box_new (self->stage, NULL));
    }
  add_heading (self, _ ("Align and distribute"), "heading");
  gtk_box_append (GTK_BOX (self->page), regie_arrange_buttons_new ());
  if (type != G_TYPE_NONE)
    {
      g_autoptr (RegieSubject) subject = make_common_subject (self);

      add_heading (self, _ ("In common"), "heading");
      add_fields (self, subject, TRUE);
      add_fields (self, subject, FALSE);
    }
}

/* None */

static void
show_alone (RegieInspector *self, RegieRecord *record)
{
  g_autoptr (RegieSubject) subject = make_subject (self, record);

  add_heading (self, _ (REGIE_RECORD_GET_CLASS (record)->label), "title-4");
  add_fields (self, subject, FALSE);
  add_fields (self, subject, TRUE);
}

/* What each role of the scene does and says in the beat. */
static void
show_acts (RegieInspector *self, RegieBeat *beat)
{
  RegieProduction *production = regie_stage_production (self->stage);
  RegieRole *role;

  for (unsigned i = 0; (role = regie_list_at (production->roles, i)); i++)
    {
      g_autoptr (RegieSubject) subject = NULL;
      g_autofree char *name = NULL;

      if (!regie_scene_has_role (regie_stage_scene (self->stage), role))
        continue;
      subject = regie_subject_new_act (regie_stage_document (self->stage), beat,
                                       role->parent_instance.id);
      name = regie_role_full_name (role);
      add_threads (self, name, role);
      add_fields (self, subject, FALSE);
    }
}

static void
show_cues (RegieInspector *self, RegieBeat *beat)
{
  RegieCue *cue;

  for (self->n_cues = 0; (cue = regie_list_at (beat->cues, self->n_cues)); self->n_cues++)
    gtk_box_append (GTK_BOX (self->page), regie_cue_box_new (self->stage, cue));
}

static void
show_beat (RegieInspector *self, RegieBeat *beat)
{
  show_alone (self, REGIE_RECORD (beat));
  add_findings (self, beat);
  add_threads (self, _ ("Promises"), beat);
  gtk_box_append (GTK_BOX (self->page), regie_promise_chips_new (self->stage, beat));
  gtk_box_append (GTK_BOX (self->page),
                  regie_remark_list_new (regie_stage_document (self->stage), beat));
  show_cues (self, beat);
  show_acts (self, beat);
}

static void
show_scene (RegieInspector *self)
{
  RegieScene *scene = regie_stage_scene (self->stage);

  if (regie_stage_beat (self->stage))
    {
      show_beat (self, regie_stage_beat (self->stage));
      return;
    }
  if (scene)
    {
      show_alone (self, REGIE_RECORD (scene));
      add_findings (self, scene);
      add_threads (self, _ ("Promises and dilemmas"), scene);
    }
  if (!regie_stage_setting (self->stage))
    return;
  show_alone (self, REGIE_RECORD (regie_stage_setting (self->stage)));
  gtk_box_append (GTK_BOX (self->page), regie_underlay_buttons_new (FALSE));
}

static gboolean
show (gpointer data)
{
  RegieInspector *self = data;
  RegieSelection *selection;
  GtkWidget *child;
  unsigned n;

  self->idle = 0;
  self->name = self->subtitle = NULL;
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
    show_several (self);
  if (self->write)
    gtk_widget_child_focus (self->page, GTK_DIR_TAB_FORWARD);
  self->write = FALSE;
  if (self->wanted)
    regie_text_area_focus (self->page, self->wanted, self->field);
  g_clear_object (&self->wanted);
  return G_SOURCE_REMOVE;
}

static void
show_soon (RegieInspector *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (show, self);
}

void
regie_inspector_write (RegieInspector *self)
{
  self->write = TRUE;
  show_soon (self);
}

void
regie_inspector_edit (RegieInspector *self, RegieRecord *record, const RegieField *field)
{
  g_set_object (&self->wanted, record);
  self->field = field;
  show_soon (self);
}

static void
edit_remark (RegieInspector *self, RegieRemark *remark)
{
  regie_inspector_edit (self, REGIE_RECORD (remark), NULL);
}

static void
document_changed (RegieInspector *self)
{
  RegieBeat *beat = regie_stage_beat (self->stage);

  show_titles (self);
  /* Its list of cues is made with the first of them. */
  if (beat && regie_selection_count (regie_stage_selection (self->stage)) == 0 &&
      (beat->cues ? g_list_model_get_n_items (beat->cues) : 0) != self->n_cues)
    show_soon (self);
}

static void
set_stage (RegieInspector *self, RegieStage *stage)
{
  if (self->stage)
    {
      g_signal_handlers_disconnect_by_data (self->stage, self);
      g_signal_handlers_disconnect_by_data (regie_stage_document (self->stage), self);
      g_signal_handlers_disconnect_by_data (regie_stage_selection (self->stage), self);
    }
  g_set_object (&self->stage, stage);
  if (stage)
    {
      g_signal_connect_swapped (regie_stage_selection (stage), "items-changed",
                                G_CALLBACK (show_soon), self);
      g_signal_connect_swapped (regie_stage_document (stage), "changed",
                                G_CALLBACK (document_changed), self);
      g_signal_connect_swapped (stage, "remark", G_CALLBACK (edit_remark), self);
      g_signal_connect_swapped (stage, "notify::scene", G_CALLBACK (show_soon), self);
      g_signal_connect_swapped (stage, "notify::beat", G_CALLBACK (show_soon), self);
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
  self->name = self->subtitle = NULL;
  g_clear_object (&self->wanted);
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

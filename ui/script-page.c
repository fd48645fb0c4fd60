/* The Script: what the service promises and who plays it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/script-page.h"

#include "app/model/element.h"
#include "app/model/scene.h"
#include "app/model/setting.h"
#include "ui/colour-button.h"
#include "ui/compat.h"
#include "ui/field-row.h"
#include "ui/findings-box.h"
#include "ui/script-frame.h"
#include "ui/script-index.h"
#include "ui/script-list.h"
#include "ui/script-record.h"
#include "ui/script-rows.h"
#include "ui/text-area.h"
#include "ui/wrap-layout.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _RegieScriptPage
{
  GtkWidget parent_instance;
  RegieDocument *document;
  GtkWidget *outer, *scroller, *page;
  GtkWidget *index;
  RegieFindingsBox *findings;
  GtkWidget *promises, *roles;
  gboolean stale; /* counts, while the page is not seen */
};

enum
{
  PROP_DOCUMENT = 1,
};

static guint toast_signal;

G_DEFINE_FINAL_TYPE (RegieScriptPage, regie_script_page, GTK_TYPE_WIDGET)

static RegieProduction *
get_production (RegieScriptPage *self)
{
  return regie_document_production (self->document);
}

/* Writing */

static void
add_area (RegieScriptPage *self, gpointer record, const char *name, const char *css_class)
{
  RegieRecord *one = record;
  g_autoptr (RegieSubject) subject = regie_subject_new (self->document, &one, 1);
  GtkWidget *area = regie_text_area_new (subject, regie_subject_field (subject, name));

  gtk_widget_add_css_class (area, css_class);
  gtk_box_append (GTK_BOX (self->page), area);
}

static void
unfold (GtkWidget *widget)
{
  if (GTK_IS_EXPANDER (widget))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    unfold (child);
}

/* Returns: the innermost row of the record or of what it belongs to; all above it unfolded. */
static GtkWidget *
find_row (RegieScriptPage *self, RegieRecord *record)
{
  GtkWidget *within = record->owner ? find_row (self, record->owner) : self->page;
  GtkWidget *row = regie_script_list_find (within, record);

  if (row || within == self->page)
    return row ? row : within;
  unfold (within);
  row = regie_script_list_find (within, record);
  return row ? row : within;
}

void
regie_script_page_reveal (RegieScriptPage *self,
                          RegieRecord *record,
                          const RegieField *field)
{
  GtkWidget *within = find_row (self, record);

  if (regie_text_area_focus (within, record, field))
    return;
  if (within != self->page)
    unfold (within);
  if (!regie_text_area_focus (within, record, field))
    regie_script_index_go_to (self->scroller, within);
}

/* hint, add: (nullable): why to fill it in; a button for more. Returns: (transfer none) */
static GtkWidget *
make_heading (RegieScriptPage *self, const char *title, const char *hint, GtkWidget *add)
{
  GtkWidget *line = regie_wrap_box_new (9), *label = gtk_label_new (title);

  gtk_widget_add_css_class (line, "script-heading");
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (line), label);
  if (hint)
    {
      GtkWidget *quiet = gtk_label_new (hint);

      gtk_label_set_wrap (GTK_LABEL (quiet), TRUE);
      gtk_label_set_xalign (GTK_LABEL (quiet), 0);
      gtk_widget_add_css_class (quiet, "dim-label");
      gtk_widget_set_hexpand (quiet, TRUE);
      gtk_box_append (GTK_BOX (line), quiet);
    }
  if (add)
    gtk_box_append (GTK_BOX (line), add);
  gtk_box_append (GTK_BOX (self->page), line);
  return line;
}

static void
add_heading (RegieScriptPage *self, const char *title, const char *hint, GtkWidget *add)
{
  GtkWidget *heading = make_heading (self, title, hint, add);

  regie_script_index_add (self->index, title, heading, NULL);
}

/* Counts */

static void
show_counts (RegieScriptPage *self)
{
  self->stale = FALSE;
  regie_promise_rows_count (self->promises, get_production (self));
}

/* Elements tell of every move; only what comes, goes or takes a stance can change a count. */
static gboolean
may_count (RegieRecord *record)
{
  return REGIE_IS_STANCE (record) || REGIE_IS_JUDGEMENT (record) ||
         REGIE_IS_SETTING (record) || REGIE_IS_SCENE (record) ||
         REGIE_IS_PRODUCTION (record) || REGIE_IS_VALUE_PROPOSITION (record);
}

static void
document_changed (RegieDocument *document, GPtrArray *records, RegieScriptPage *self)
{
  for (unsigned i = 0; i < records->len && !self->stale; i++)
    self->stale = may_count (records->pdata[i]);
  if (self->stale && gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_counts (self);
}

static void
script_page_map (GtkWidget *widget)
{
  RegieScriptPage *self = REGIE_SCRIPT_PAGE (widget);

  GTK_WIDGET_CLASS (regie_script_page_parent_class)->map (widget);
  if (self->document && self->stale)
    show_counts (self);
}

/* Promises and roles */

static void
add_promise (GtkButton *button, RegieScriptPage *self)
{
  RegieJournal *journal = regie_document_journal (self->document);
  g_autoptr (RegiePromise) promise = g_object_new (REGIE_TYPE_PROMISE, NULL);

  regie_journal_begin (journal, _ ("Add Promise"));
  regie_record_append (REGIE_RECORD (
                         get_production (self)->explication->value_proposition),
                       REGIE_RECORD (promise));
  regie_journal_commit (journal);
  show_counts (self);
  regie_script_list_focus_last (self->promises);
}

static void
add_role (GtkButton *button, RegieScriptPage *self)
{
  RegieJournal *journal = regie_document_journal (self->document);
  GListModel *roles = get_production (self)->roles;
  unsigned n = roles ? g_list_model_get_n_items (roles) : 0;
  g_autoptr (RegieRole) role =
    g_object_new (REGIE_TYPE_ROLE, "name",
                  _ ("New role"), "part", REGIE_PART_FRONTSTAGE, "colour",
                     regie_colour_of_role (n), NULL);

  regie_journal_begin (journal, _ ("Add Role"));
  regie_record_append (REGIE_RECORD (get_production (self)), REGIE_RECORD (role));
  regie_journal_commit (journal);
  regie_script_list_focus_last (self->roles);
}

static GtkWidget *
make_add (RegieScriptPage *self, const char *label, GCallback add)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  regie_name_plainly (button);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", add, self);
  return button;
}

static GtkWidget *
add_list (RegieScriptPage *self, gpointer owner, const char *tag, RegieMakeRow make)
{
  const RegieChildren *children = regie_record_find_children (owner, tag);
  GtkWidget *list =
    regie_script_list_new (self->document, regie_record_list (owner, children), make);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (children->label), -1);
  gtk_box_append (GTK_BOX (self->page), list);
  return list;
}

/* The page */

static void
add_proposition (RegieScriptPage *self)
{
  RegieValueProposition *proposition =
    get_production (self)->explication->value_proposition;
  GtkWidget *heading;

  regie_script_index_begin (self->index, _ ("Explication"));
  add_heading (self, _ ("Value proposition"), NULL, NULL);
  add_area (self, proposition, "sentence", "script-sentence");
  add_heading (self, _ ("Audience"), _ ("who it is for"), NULL);
  add_area (self, proposition, "audience", "script-body");
  heading =
    make_heading (self, _ ("Promises"), _ ("parts of it that a customer can check"),
                                           make_add (self, _ ("_Add Promise"),
                                                              G_CALLBACK (add_promise)));
  regie_script_index_add (self->index,
                          _ ("Promises"), heading,
                             regie_production_promises (get_production (self)));
  self->promises = add_list (self, proposition, "promise", regie_promise_row_new);
  gtk_widget_add_css_class (self->promises, "promises");
  gtk_list_box_set_show_separators (GTK_LIST_BOX (self->promises), TRUE);
  show_counts (self);
  add_heading (self, _ ("Subtext"), _ ("what is said between the lines"), NULL);
  add_area (self, proposition, "subtext", "script-body");
  add_heading (self, _ ("One focus of the shift"),
                        _ ("what everybody heeds today; it heads the briefing"), NULL);
  add_area (self, get_production (self)->explication, "focus", "script-body");
}

static void
add_written (RegieScriptPage *self, gpointer record, const char *const *names)
{
  RegieRecord *one = record;
  g_autoptr (RegieSubject) subject = regie_subject_new (self->document, &one, 1);

  regie_script_add_fields (self->page, subject, names);
}

static void
add_explication (RegieScriptPage *self)
{
  static const char *const names[] = { "why", "what", "how", "meaning", "super-objective",
                                       NULL };

  add_heading (self, _ ("Why, what, how"),
                        _ ("the director’s own reading of the service"), NULL);
  add_written (self, get_production (self)->explication, names);
}

/* A list that stands on the page by itself. Returns: (transfer none) */
static GtkWidget *
add_card (RegieScriptPage *self, gpointer owner, const char *tag)
{
  GtkWidget *box = regie_script_children_new (self->document, owner, tag);

  gtk_widget_add_css_class (gtk_widget_get_next_sibling (
                              gtk_widget_get_first_child (box)),
                            "boxed-list");
  gtk_box_append (GTK_BOX (self->page), box);
  return box;
}

static void
add_working_backwards (RegieScriptPage *self)
{
  static const char *const names[] = { "headline", "sub-line", "customer-says",
                                       "problem",  "solution", "how-to-start",
                                       NULL };
  RegieWorkingBackwards *page = get_production (self)->working_backwards;
  GtkWidget *heading =
    make_heading (self,
                  _ ("Working backwards"),
                     _ ("the news of the day on which the service is known for this"),
                        NULL);

  regie_script_index_begin (self->index, _ ("Working backwards"));
  regie_script_index_add (self->index, _ ("The page"), heading, NULL);
  add_written (self, page, names);
  regie_script_index_add (self->index, _ ("Questions"), add_card (self, page, "question"),
                                          page->questions);
}

static void
add_events (RegieScriptPage *self)
{
  GtkWidget *heading =
    make_heading (self, _ ("Logic of events"),
                           _ ("what is different for the customer when a scene ends"),
                              NULL);

  regie_script_index_add (self->index, _ ("Logic of events"), heading,
                                          get_production (self)->scenes);
  gtk_widget_add_css_class (add_list (self, get_production (self), "scene",
                                      regie_scene_row_new),
                            "boxed-list");
}

static void
add_cast (RegieScriptPage *self)
{
  GtkWidget *add = make_add (self, _ ("A_dd Role"), G_CALLBACK (add_role));
  RegieProduction *production = get_production (self);

  make_heading (self, _ ("Cast"), _ ("everybody who plays a part, customers too"), add);
  self->roles = add_list (self, production, "role", regie_role_row_new);
  gtk_widget_add_css_class (self->roles, "boxed-list");
  regie_script_index_begin (self->index, _ ("Cast"));
  regie_script_index_add_roles (self->index, production->roles, self->roles);
  regie_script_index_add_button (self->index, _ ("Add Role"), add);
}

static void
add_players (RegieScriptPage *self)
{
  GtkWidget *heading =
    make_heading (self,
                  _ ("Players"),
                     _ ("private: never on sheets for staff, nor in a copy to share"),
                        NULL);
  GtkWidget *players;

  players = add_card (self, get_production (self), "player");
  regie_script_index_add (self->index, _ ("Players"), heading,
                                          get_production (self)->players);
  /* The heading says it. */
  gtk_widget_set_visible (gtk_widget_get_first_child (players), FALSE);
}

static void
add_details (RegieScriptPage *self)
{
  static const char *const names[] = { "author", "language", "revised" };
  RegieRecord *production = REGIE_RECORD (get_production (self));
  g_autoptr (RegieSubject) subject = regie_subject_new (self->document, &production, 1);
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    g_ptr_array_add (fields, (gpointer) regie_subject_field (subject, names[i]));
  regie_script_index_begin (self->index, _ ("Production"));
  regie_script_index_add (self->index,
                          _ ("Author and language"),
                             make_heading (self, _ ("Production"), NULL, NULL), NULL);
  gtk_box_append (GTK_BOX (self->page), regie_field_list_new (subject, fields, FALSE));
}

static void
fill (RegieScriptPage *self)
{
  RegieProduction *production = get_production (self);

  add_area (self, production, "title", "script-title");
  add_area (self, production, "site", "script-site");
  add_proposition (self);
  add_explication (self);
  add_events (self);
  add_working_backwards (self);
  add_cast (self);
  add_players (self);
  add_details (self);
}

static void
set_document (RegieScriptPage *self, RegieDocument *document)
{
  GtkWidget *child;

  if (self->document)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  /* First: its rows lead to what stands on the page. */
  regie_script_index_clear (self->index);
  while ((child = gtk_widget_get_first_child (self->page)))
    gtk_box_remove (GTK_BOX (self->page), child);
  regie_findings_box_set_document (self->findings, document);
  if (!document)
    return;
  fill (self);
  g_signal_connect (document, "changed", G_CALLBACK (document_changed), self);
}

static void
script_page_set_property (GObject *object,
                          guint id,
                          const GValue *value,
                          GParamSpec *spec)
{
  if (id == PROP_DOCUMENT)
    set_document (REGIE_SCRIPT_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
script_page_dispose (GObject *object)
{
  RegieScriptPage *self = REGIE_SCRIPT_PAGE (object);

  if (self->document)
    set_document (self, NULL);
  g_clear_pointer (&self->outer, gtk_widget_unparent);
  G_OBJECT_CLASS (regie_script_page_parent_class)->dispose (object);
}

static void
regie_script_page_class_init (RegieScriptPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = script_page_set_property;
  object_class->dispose = script_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = script_page_map;
  g_object_class_install_property (object_class, PROP_DOCUMENT,
                                   g_param_spec_object ("document", NULL, NULL,
                                                        REGIE_TYPE_DOCUMENT,
                                                        G_PARAM_WRITABLE |
                                                          G_PARAM_STATIC_STRINGS));
  toast_signal = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BIN_LAYOUT);
}

static void
regie_script_page_init (RegieScriptPage *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->scroller = gtk_scrolled_window_new ();
  self->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_top (self->page, 36);
  gtk_widget_set_margin_bottom (self->page, 36);
  gtk_widget_set_margin_start (self->page, 18);
  gtk_widget_set_margin_end (self->page, 18);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->page);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  self->index = regie_script_index_new (self->scroller);
  self->findings = g_object_new (REGIE_TYPE_FINDINGS_BOX, NULL);
  self->outer =
    regie_script_frame_new (self->index, self->scroller, GTK_WIDGET (self->findings));
  gtk_widget_set_parent (self->outer, GTK_WIDGET (self));
}

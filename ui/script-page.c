/* The Script: what the service promises and who plays it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/script-page.h"

#include "app/model/element.h"
#include "app/model/scene.h"
#include "ui/field-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _RegieScriptPage
{
  GtkWidget parent_instance;
  RegieDocument *document;
  GtkWidget *scroller, *page;
  GtkWidget *promises, *roles;
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

static GtkWidget *
add_group (RegieScriptPage *self, const char *title, const char *hint)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), hint);
  gtk_box_append (GTK_BOX (self->page), group);
  return group;
}

static void
add_rows (GtkWidget *group, gpointer record, const char *const *names)
{
  for (; *names; names++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               regie_field_row_new (record,
                                                    regie_record_find_field (record,
                                                                             *names),
                                                    FALSE));
}

/* Moving and taking away, for promises and roles alike */

static void
take_away (GtkButton *button, RegieScriptPage *self)
{
  RegieRecord *record = g_object_get_data (G_OBJECT (button), "record");
  RegieJournal *journal = regie_document_journal (self->document);
  g_autofree char *name = NULL, *text = NULL;

  g_object_get (record, "name", &name, NULL);
  text = g_strdup_printf (_ ("“%s” taken away"), name);
  regie_journal_begin (journal, _ ("Take Away"));
  regie_record_remove (record);
  regie_journal_commit (journal);
  g_signal_emit (self, toast_signal, 0, text);
}

static void
move_up (GtkButton *button, RegieScriptPage *self)
{
  g_autoptr (RegieRecord) record =
    g_object_ref (g_object_get_data (G_OBJECT (button), "record"));
  RegieJournal *journal = regie_document_journal (self->document);
  RegieRecord *owner = record->owner;
  unsigned position;
  const RegieChildren *children = regie_record_place (record, &position);

  if (position == 0)
    return;
  regie_journal_begin (journal, _ ("Move Up"));
  regie_record_remove (record);
  regie_record_insert (owner, children, position - 1, record);
  regie_journal_commit (journal);
}

static GtkWidget *
make_button (RegieScriptPage *self,
             gpointer record,
             const char *icon,
             const char *label,
             GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  g_object_set_data_full (G_OBJECT (button), "record", g_object_ref (record),
                          g_object_unref);
  g_signal_connect (button, "clicked", clicked, self);
  return button;
}

/* How many elements carry and break a promise */

typedef struct
{
  const char *promise;
  unsigned n[2];
} Count;

static void
count_stance (RegieRecord *record, gpointer data)
{
  Count *count = data;

  if (REGIE_IS_STANCE (record) &&
      g_strcmp0 (REGIE_STANCE (record)->promise, count->promise) == 0)
    count->n[REGIE_STANCE (record)->way]++;
}

static void
show_count (RegieScriptPage *self, RegieRecord *promise, GtkWidget *row)
{
  Count count = { promise->id, { 0, 0 } };
  g_autofree char *text = NULL;

  regie_record_visit (REGIE_RECORD (get_production (self)), count_stance, &count);
  text =
    g_strdup_printf ("✓ %u  ✗ %u", count.n[REGIE_WAY_CARRIES], count.n[REGIE_WAY_BREAKS]);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), text);
}

static GtkWidget *
make_row (RegieScriptPage *self, RegieRecord *record)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_bind_property (record, "name", row, "title", G_BINDING_SYNC_CREATE);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row),
                               make_button (self, record, "user-trash-symbolic",
                                            _ ("Take away"), G_CALLBACK (take_away)));
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row),
                               make_button (self, record, "go-up-symbolic",
                                            _ ("Move up"), G_CALLBACK (move_up)));
  for (unsigned i = 0; i < klass->n_fields; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                              regie_field_row_new (record, &klass->fields[i], FALSE));
  return row;
}

static void
add_dot (GtkWidget *row, RegieRole *role)
{
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *markup =
    g_markup_printf_escaped ("<span weight='bold' color='%s'>%s</span>",
                             role->colour ? role->colour : "#3d3846",
                             role->initials ? role->initials : "●");

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_width_chars (GTK_LABEL (label), 3);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), label);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row),
                                 _ (regie_parts[role->part].label));
}

static void
show_list (RegieScriptPage *self, GtkWidget *list, GListModel *records)
{
  GtkListBoxRow *row;
  RegieRecord *record;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)))
    gtk_list_box_remove (GTK_LIST_BOX (list), GTK_WIDGET (row));
  for (unsigned i = 0; (record = regie_list_at (records, i)); i++)
    {
      GtkWidget *made = make_row (self, record);

      if (REGIE_IS_ROLE (record))
        add_dot (made, REGIE_ROLE (record));
      else
        show_count (self, record, made);
      gtk_list_box_append (GTK_LIST_BOX (list), made);
    }
  gtk_widget_set_visible (list, regie_list_at (records, 0) != NULL);
}

static void
show_promises (RegieScriptPage *self)
{
  show_list (self, self->promises, regie_production_promises (get_production (self)));
}

static void
show_roles (RegieScriptPage *self)
{
  show_list (self, self->roles, get_production (self)->roles);
}

static void
open_last (GtkWidget *list)
{
  GtkWidget *row = gtk_widget_get_last_child (list);

  if (row)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
}

static void
add_promise (GtkButton *button, RegieScriptPage *self)
{
  RegieJournal *journal = regie_document_journal (self->document);
  g_autoptr (RegiePromise) promise =
    g_object_new (REGIE_TYPE_PROMISE, "name", _ ("New promise"), NULL);

  regie_journal_begin (journal, _ ("Add Promise"));
  regie_record_append (REGIE_RECORD (
                         get_production (self)->explication->value_proposition),
                       REGIE_RECORD (promise));
  regie_journal_commit (journal);
  show_promises (self);
  open_last (self->promises);
}

static void
add_role (GtkButton *button, RegieScriptPage *self)
{
  static const char *const colours[] = { "#0072b2", "#009e73", "#d55e00", "#aa4499",
                                         "#117733", "#cc6677", "#5b4a9e" };
  RegieJournal *journal = regie_document_journal (self->document);
  GListModel *roles = get_production (self)->roles;
  unsigned n = roles ? g_list_model_get_n_items (roles) : 0;
  g_autoptr (RegieRole) role =
    g_object_new (REGIE_TYPE_ROLE, "name",
                  _ ("New role"), "part", REGIE_PART_FRONTSTAGE, "initials", "N",
                     "colour", colours[n % G_N_ELEMENTS (colours)], NULL);

  regie_journal_begin (journal, _ ("Add Role"));
  regie_record_append (REGIE_RECORD (get_production (self)), REGIE_RECORD (role));
  regie_journal_commit (journal);
  show_roles (self);
  open_last (self->roles);
}

static GtkWidget *
add_list_group (RegieScriptPage *self,
                const char *title,
                const char *hint,
                const char *add_label,
                GCallback add)
{
  GtkWidget *group = add_group (self, title, hint), *list = gtk_list_box_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (add_label);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", add, self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  return list;
}

static void
fill (RegieScriptPage *self)
{
  static const char *const production_names[] = { "title", "site", "author", NULL };
  static const char *const proposition_names[] = { "sentence", "audience", "subtext",
                                                   NULL };
  RegieProduction *production = get_production (self);
  GtkWidget *group = add_group (self, _ ("Production"), NULL);

  add_rows (group, production, production_names);
  group = add_group (
    self,
    _ ("Value proposition"),
      _ ("What you promise, to whom, and what is said between the lines. A hotel wrote: “A day "
       "that starts as if at home.”"));
  add_rows (group, production->explication->value_proposition, proposition_names);
  self->promises = add_list_group (
    self,
    _ ("Promises"),
       _ ("Parts a customer can check. Elements on the stage carry them or break them."),
          _ ("_Add Promise"), G_CALLBACK (add_promise));
  self->roles = add_list_group (
    self,
    _ ("Cast"),
      _ ("Everybody who plays a part: staff in sight, support behind, partners, customers."),
        _ ("A_dd Role"), G_CALLBACK (add_role));
  show_promises (self);
  show_roles (self);
}

/* Rows follow their own records; only what comes, goes or moves rebuilds a list. */
static void
document_changed (RegieDocument *document, GPtrArray *records, RegieScriptPage *self)
{
  gboolean promises = FALSE, roles = FALSE;

  for (unsigned i = 0; i < records->len; i++)
    {
      promises |= REGIE_IS_VALUE_PROPOSITION (records->pdata[i]) ||
                  REGIE_IS_JUDGEMENT (records->pdata[i]);
      roles |= REGIE_IS_PRODUCTION (records->pdata[i]);
    }
  if (promises)
    show_promises (self);
  if (roles)
    show_roles (self);
}

static void
set_document (RegieScriptPage *self, RegieDocument *document)
{
  GtkWidget *child;

  if (self->document)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  while ((child = gtk_widget_get_first_child (self->page)))
    gtk_box_remove (GTK_BOX (self->page), child);
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
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (regie_script_page_parent_class)->dispose (object);
}

static void
regie_script_page_class_init (RegieScriptPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = script_page_set_property;
  object_class->dispose = script_page_dispose;
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
  self->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_widget_set_margin_top (self->page, 36);
  gtk_widget_set_margin_bottom (self->page, 36);
  gtk_widget_set_margin_start (self->page, 18);
  gtk_widget_set_margin_end (self->page, 18);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->page);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), clamp);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

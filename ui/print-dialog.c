/* Choosing sheets, seeing them exactly, printing or exporting them.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/print-dialog.h"

#include "app/file/saver.h"
#include "app/pages/export.h"
#include "app/pages/sheets.h"
#include "ui/application.h"
#include "ui/compat.h"

#include <glib/gi18n-lib.h>

#define MARGIN 18 /* pixels round the page in the preview */

struct _RegiePrintDialog
{
  AdwWindow parent_instance;
  RegieDocument *document;
  GFile *file;         /* what is exported is proposed beside it; or NULL */
  RegieSheets *sheets; /* NULL when the choices give no page */
  char *problem;       /* why not */
  unsigned page;
  gboolean ready; /* all rows have their choices */

  AdwToastOverlay *toasts;
  GtkDrawingArea *preview;
  GtkLabel *page_label;
  GtkWidget *back_button, *next_button, *print_button, *export_button;
  AdwComboRow *kind_row, *scene_row, *role_row, *paper_row, *orientation_row, *scale_row,
    *grid_row, *format_row;
  GtkSwitch *mono_switch, *underlay_switch;
};

G_DEFINE_FINAL_TYPE (RegiePrintDialog, regie_print_dialog, ADW_TYPE_WINDOW)

static const double scales[] = { 0, 20, 25, 50, 100, 200 };
static const struct
{
  int rows, columns;
} grids[] = { { 1, 1 }, { 1, 2 }, { 2, 1 }, { 2, 2 }, { 2, 3 }, { 3, 3 }, { 4, 4 } };

unsigned
regie_print_dialog_n_pages (RegiePrintDialog *self)
{
  return self->sheets ? regie_sheets_n_pages (self->sheets) : 0;
}

static RegieSheetKind
get_kind (RegiePrintDialog *self)
{
  return (RegieSheetKind) adw_combo_row_get_selected (self->kind_row);
}

static gboolean
is_of_one_scene (RegiePrintDialog *self)
{
  return get_kind (self) == REGIE_SHEET_PLAN || get_kind (self) == REGIE_SHEET_BRIEFING;
}

static RegieSheetOptions
read_choices (RegiePrintDialog *self)
{
  RegieSheetOptions options = regie_sheet_options ();
  RegieProduction *production = regie_document_production (self->document);
  g_autoptr (GSettings) settings = regie_settings_new ();
  unsigned grid = adw_combo_row_get_selected (self->grid_row);

  options.paper = (RegiePaper) adw_combo_row_get_selected (self->paper_row);
  options.orientation =
    (RegieOrientation) adw_combo_row_get_selected (self->orientation_row);
  options.mono = gtk_switch_get_active (self->mono_switch);
  options.underlay = gtk_switch_get_active (self->underlay_switch);
  options.imperial = g_settings_get_enum (settings, "units") == 1;
  options.scale = scales[adw_combo_row_get_selected (self->scale_row)];
  options.rows = grids[grid].rows;
  options.columns = grids[grid].columns;
  if (is_of_one_scene (self))
    options.scene =
      regie_list_at (production->scenes, adw_combo_row_get_selected (self->scene_row));
  if (get_kind (self) == REGIE_SHEET_ROLE && adw_combo_row_get_selected (self->role_row))
    options.role =
      regie_list_at (production->roles, adw_combo_row_get_selected (self->role_row) - 1);
  return options;
}

static void
show_page (RegiePrintDialog *self)
{
  unsigned n = regie_print_dialog_n_pages (self);
  g_autofree char *text = NULL;

  self->page = n ? MIN (self->page, n - 1) : 0;
  text = n ? g_strdup_printf (_ ("Page %u of %u"), self->page + 1, n)
           : g_strdup (self->problem ? self->problem : "");
  gtk_label_set_text (self->page_label, text);
  gtk_widget_set_sensitive (self->back_button, self->page > 0);
  gtk_widget_set_sensitive (self->next_button, self->page + 1 < n);
  gtk_widget_set_sensitive (self->print_button, n > 0);
  gtk_widget_set_sensitive (self->export_button, n > 0);
  gtk_widget_queue_draw (GTK_WIDGET (self->preview));
}

static void
lay_out (RegiePrintDialog *self)
{
  RegieSheetOptions options = read_choices (self);
  g_autoptr (GError) error = NULL;
  RegieSheetKind kind = get_kind (self);

  gtk_widget_set_visible (GTK_WIDGET (self->scene_row), is_of_one_scene (self));
  gtk_widget_set_visible (GTK_WIDGET (self->scale_row), kind == REGIE_SHEET_PLAN);
  gtk_widget_set_visible (GTK_WIDGET (self->grid_row),
                          get_kind (self) == REGIE_SHEET_STORYBOARD);
  gtk_widget_set_visible (GTK_WIDGET (self->role_row),
                          get_kind (self) == REGIE_SHEET_ROLE);
  g_clear_pointer (&self->sheets, regie_sheets_free);
  g_clear_pointer (&self->problem, g_free);
  self->sheets = regie_sheets_new (regie_document_production (self->document),
                                   get_kind (self), &options, &error);
  if (!self->sheets)
    self->problem = g_strdup (error->message);
  show_page (self);
}

static void
choice_changed (GObject *row, GParamSpec *spec, RegiePrintDialog *self)
{
  if (self->ready)
    lay_out (self);
}

static void
draw_preview (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  RegiePrintDialog *self = data;
  double page_width, page_height, scale;

  if (!self->sheets)
    return;
  regie_sheets_page_size (self->sheets, &page_width, &page_height);
  scale = MIN ((width - 2 * MARGIN) / page_width, (height - 2 * MARGIN) / page_height);
  if (scale <= 0)
    return;
  cairo_translate (cr, (width - page_width * scale) / 2,
                   (height - page_height * scale) / 2);
  cairo_set_source_rgba (cr, 0, 0, 0, 0.18);
  cairo_rectangle (cr, -1, 1, page_width * scale + 2, page_height * scale + 2);
  cairo_fill (cr);
  cairo_scale (cr, scale, scale);
  cairo_rectangle (cr, 0, 0, page_width, page_height);
  cairo_clip (cr);
  regie_sheets_draw_page (self->sheets, cr, self->page);
}

static void
turn_back (GtkButton *button, RegiePrintDialog *self)
{
  self->page--;
  show_page (self);
}

static void
turn_on (GtkButton *button, RegiePrintDialog *self)
{
  self->page++;
  show_page (self);
}

/* Printing: the very pages of the preview */

static void
draw_print_page (GtkPrintOperation *operation,
                 GtkPrintContext *context,
                 int page,
                 RegiePrintDialog *self)
{
  regie_sheets_draw_page (self->sheets, gtk_print_context_get_cairo_context (context),
                          (unsigned) page);
}

static void
print_done (GtkPrintOperation *operation,
            GtkPrintOperationResult result,
            RegiePrintDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  regie_tell (GTK_WINDOW (self), _ ("Not printed"), error->message);
}

static GtkPageSetup *
make_page_setup (RegiePrintDialog *self)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = NULL;
  double width, height;
  gboolean landscape;

  regie_sheets_page_size (self->sheets, &width, &height);
  landscape = width > height;
  paper =
    gtk_paper_size_new_custom ("regie",
                               regie_paper_names[adw_combo_row_get_selected (
                                 self->paper_row)],
                               MIN (width, height), MAX (width, height), GTK_UNIT_POINTS);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_page_setup_set_orientation (setup, landscape ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                   : GTK_PAGE_ORIENTATION_PORTRAIT);
  return setup;
}

static void
print_clicked (GtkButton *button, RegiePrintDialog *self)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = make_page_setup (self);
  RegieProduction *production = regie_document_production (self->document);

  gtk_print_operation_set_n_pages (operation, (int) regie_print_dialog_n_pages (self));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation,
                                    production->title ? production->title : "Regie");
  /* The operation lives until the job is done, and the dialog as long as it. */
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_print_page), self, 0);
  g_signal_connect_object (operation, "done", G_CALLBACK (print_done), self, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (self), NULL);
}

/* Exporting */

/* Of SVG and PNG, which hold one page, the one in view. */
static void
file_chosen (GFile *file, gpointer data)
{
  RegiePrintDialog *self = data;
  g_autofree char *path = file ? g_file_get_path (file) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!path)
    return;
  bytes = regie_export (self->sheets,
                        (RegieFormat) adw_combo_row_get_selected (self->format_row),
                        self->page, 0, &error);
  if (bytes && regie_saver_save (path, bytes, NULL, REGIE_SAVE_OVERWRITE, &error))
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Exported")));
  else
    regie_tell (GTK_WINDOW (self), _ ("Not exported"), error->message);
}

static void
export_clicked (GtkButton *button, RegiePrintDialog *self)
{
  const char *ending = regie_format_names[adw_combo_row_get_selected (self->format_row)];
  RegieProduction *production = regie_document_production (self->document);
  const char *title = production->title && *production->title ? production->title
                                                              : _ ("Untitled production");
  g_autofree char *name =
    g_strdup_printf ("%s – %s.%s", title,
                     _ (regie_sheet_kinds[get_kind (self)].label), ending);
  g_autofree char *pattern = g_strdup_printf ("*.%s", ending);
  g_autofree char *path = NULL;

  g_strdelimit (name, "/", '-');
  path = regie_path_beside (self->file, name);
  regie_choose_save (GTK_WINDOW (self), _ ("Export Sheets"), path, pattern, file_chosen,
                                           self);
}

/* The rows whose choices come from tables */

/* All of them first. */
static void
fill_roles (RegiePrintDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GListModel *list = regie_document_production (self->document)->roles;
  RegieRole *role;

  gtk_string_list_append (names, _ ("Every role"));
  for (unsigned i = 0; (role = regie_list_at (list, i)); i++)
    gtk_string_list_append (names, role->name ? role->name : _ ("Untitled"));
  adw_combo_row_set_model (self->role_row, G_LIST_MODEL (names));
}

static void
fill_rows (RegiePrintDialog *self, RegieScene *scene)
{
  GtkStringList *kinds = gtk_string_list_new (NULL), *scenes = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) papers = gtk_string_list_new (regie_paper_names);
  GListModel *list = regie_document_production (self->document)->scenes;
  RegieScene *one;

  for (int i = 0; regie_sheet_kinds[i].name; i++)
    gtk_string_list_append (kinds, _ (regie_sheet_kinds[i].label));
  for (unsigned i = 0; (one = regie_list_at (list, i)); i++)
    {
      g_autofree char *name =
        g_strdup_printf ("%u · %s", i + 1, one->title ? one->title : "");

      gtk_string_list_append (scenes, name);
    }
  fill_roles (self);
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
  adw_combo_row_set_model (self->scene_row, G_LIST_MODEL (scenes));
  adw_combo_row_set_model (self->paper_row, G_LIST_MODEL (papers));
  for (unsigned i = 0; (one = regie_list_at (list, i)); i++)
    if (one == scene)
      adw_combo_row_set_selected (self->scene_row, i);
  g_object_unref (kinds);
  g_object_unref (scenes);
}

static void
print_dialog_dispose (GObject *object)
{
  RegiePrintDialog *self = REGIE_PRINT_DIALOG (object);

  g_clear_pointer (&self->sheets, regie_sheets_free);
  g_clear_pointer (&self->problem, g_free);
  g_clear_object (&self->document);
  g_clear_object (&self->file);
  G_OBJECT_CLASS (regie_print_dialog_parent_class)->dispose (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, scene_row);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, role_row);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, orientation_row);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, scale_row);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, grid_row);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, mono_switch);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, underlay_switch);
}

static void
regie_print_dialog_class_init (RegiePrintDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = print_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/print-dialog.ui");
  bind_rows (widget_class);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, page_label);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, next_button);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, print_button);
  gtk_widget_class_bind_template_child (widget_class, RegiePrintDialog, export_button);
  gtk_widget_class_bind_template_callback (widget_class, turn_back);
  gtk_widget_class_bind_template_callback (widget_class, turn_on);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked);
}

static void
regie_print_dialog_init (RegiePrintDialog *self)
{
  GObject *rows[9];

  gtk_widget_init_template (GTK_WIDGET (self));
  regie_name_plainly (GTK_WIDGET (self));
  rows[0] = G_OBJECT (self->kind_row);
  rows[1] = G_OBJECT (self->scene_row);
  rows[2] = G_OBJECT (self->paper_row);
  rows[3] = G_OBJECT (self->orientation_row);
  rows[4] = G_OBJECT (self->scale_row);
  rows[5] = G_OBJECT (self->grid_row);
  rows[6] = G_OBJECT (self->role_row);
  rows[7] = G_OBJECT (self->mono_switch);
  rows[8] = G_OBJECT (self->underlay_switch);
  for (size_t i = 0; i < G_N_ELEMENTS (rows); i++)
    g_signal_connect (rows[i], i < 7 ? "notify::selected" : "notify::active",
                      G_CALLBACK (choice_changed), self);
  gtk_drawing_area_set_draw_func (self->preview, draw_preview, self, NULL);
}

RegiePrintDialog *
regie_print_dialog_show (GtkWindow *parent, RegieDocument *document, RegieScene *scene)
{
  RegiePrintDialog *self =
    g_object_new (REGIE_TYPE_PRINT_DIALOG, "transient-for", parent, NULL);

  self->document = g_object_ref (document);
  fill_rows (self, scene);
  self->ready = TRUE;
  lay_out (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

void
regie_print_dialog_export_beside (RegiePrintDialog *self, GFile *file)
{
  g_set_object (&self->file, file);
}

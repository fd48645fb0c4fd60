/* Every field of every record keeps what its table promises: from it come properties, file,
 * undo, copy and inspector alike.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/error.h"
#include "app/file/value.h"
#include "app/model/document.h"
#include "app/model/element.h"
#include "app/model/scene.h"

#include <math.h>
#include <string.h>

typedef void (*Visit) (RegieRecord *record, const RegieField *field);

/* Every type that a production can hold, the production first. */
static void
add_type (GArray *types, GType type)
{
  g_autoptr (GTypeClass) held = g_type_class_ref (type);
  RegieRecordClass *klass = REGIE_RECORD_CLASS (held);

  for (guint i = 0; i < types->len; i++)
    if (g_array_index (types, GType, i) == type)
      return;
  g_array_append_val (types, type);
  for (unsigned i = 0; i < klass->n_children; i++)
    add_type (types, klass->children[i].type ());
}

static RegieRecord *
make (gsize i)
{
  g_autoptr (GArray) types = g_array_new (FALSE, FALSE, sizeof (GType));

  add_type (types, REGIE_TYPE_PRODUCTION);
  return i < types->len ? g_object_new (g_array_index (types, GType, i), NULL) : NULL;
}

static void
visit_all (Visit visit)
{
  RegieRecord *record;

  for (gsize i = 0; (record = make (i)); i++)
    {
      RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);

      for (unsigned j = 0; j < klass->n_fields; j++)
        {
          g_test_message ("%s %s", klass->tag, klass->fields[j].name);
          visit (record, &klass->fields[j]);
        }
      g_assert_finalize_object (record);
    }
}

/* A value that is not the field's default. */
static RegieValue
sample (const RegieField *field)
{
  static const struct
  {
    size_t n;
    RegiePoint at[2];
  } points = { 2, { { 1, 2.5 }, { -3, 0 } } };
  RegieValue value = { 0 };

  switch (field->kind)
    {
    case REGIE_KIND_REAL:
      value.real = field->fallback == field->max ? field->min : field->max;
      break;
    case REGIE_KIND_BOOL:
    case REGIE_KIND_CHOICE:
      value.number = field->fallback > 0 ? 0 : 1;
      break;
    case REGIE_KIND_POINTS:
      value.points = (const RegiePoints *) &points;
      break;
    default:
      value.text = "Käsi & <jalg> “x”";
    }
  return value;
}

static void
check_default (RegieRecord *record, const RegieField *field)
{
  g_assert_true (regie_field_is_fallback (field, regie_record_get (record, field)));
  g_assert_true (regie_field_check (field, regie_record_get (record, field), NULL));
  g_assert_false (regie_field_is_fallback (field, sample (field)));
}

static void
test_defaults (void)
{
  visit_all (check_default);
}

static void
check_name (RegieRecord *record, const RegieField *field)
{
  RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);

  g_assert_true (field->label && *field->label);
  for (const char *c = field->name; *c; c++)
    g_assert_true (g_ascii_islower (*c) || (*c == '-' && c != field->name));
  g_assert_true (regie_record_find_field (record, field->name) == field);
  g_assert_null (regie_record_find_children (record, field->name));
  for (unsigned i = 0; i < klass->n_fields; i++)
    if (&klass->fields[i] != field)
      g_assert_cmpstr (klass->fields[i].label, !=, field->label);
}

static void
test_names (void)
{
  visit_all (check_name);
}

static void
check_set (RegieRecord *record, const RegieField *field)
{
  regie_record_set (record, field, sample (field));
  g_assert_true (
    regie_field_equal (field, regie_record_get (record, field), sample (field)));
}

static void
test_set (void)
{
  visit_all (check_set);
}

static void
count_notify (RegieRecord *record, GParamSpec *spec, unsigned *n)
{
  (*n)++;
}

static void
check_property (RegieRecord *record, const RegieField *field)
{
  g_auto (GValue) in = G_VALUE_INIT, out = G_VALUE_INIT;
  g_autofree char *signal = g_strconcat ("notify::", field->name, NULL);
  GParamSpec *spec =
    g_object_class_find_property (G_OBJECT_GET_CLASS (record), field->name);
  unsigned n = 0;

  if (!spec)
    {
      g_assert_cmpint (field->kind, ==, REGIE_KIND_POINTS);
      return;
    }
  g_signal_connect (record, signal, G_CALLBACK (count_notify), &n);
  g_value_init (&in, spec->value_type);
  regie_field_to_gvalue (field, sample (field), &in);
  g_assert_true (
    regie_field_equal (field, regie_field_from_gvalue (field, &in), sample (field)));
  g_object_set_property (G_OBJECT (record), field->name, &in);
  g_object_set_property (G_OBJECT (record), field->name, &in);
  g_value_init (&out, spec->value_type);
  g_object_get_property (G_OBJECT (record), field->name, &out);
  g_assert_true (
    regie_field_equal (field, regie_field_from_gvalue (field, &out), sample (field)));
  g_assert_cmpuint (n, ==, 1);
}

static void
test_properties (void)
{
  visit_all (check_property);
}

static void
check_copy (RegieRecord *record, const RegieField *field)
{
  RegieValue copy = regie_field_copy (field, sample (field));
  g_autoptr (RegieRecord) twin = NULL;

  g_assert_true (regie_field_equal (field, copy, sample (field)));
  regie_field_clear (field, &copy);
  regie_record_put (record, field, sample (field));
  twin = regie_record_copy (record);
  g_assert_true (regie_record_equal (record, twin));
  regie_record_put (twin, field, (RegieValue){ .real = 0 });
  if (!regie_field_equal (field, sample (field), (RegieValue){ .real = 0 }))
    g_assert_false (regie_record_equal (record, twin));
}

static void
test_copies (void)
{
  visit_all (check_copy);
}

static void
check_refused (const RegieField *field, RegieValue value)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (regie_field_check (field, value, &error));
  g_assert_error (error, REGIE_ERROR, REGIE_ERROR_VALUE);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_nonnull (strstr (error->message, field->label));
}

static void
check_limits (RegieRecord *record, const RegieField *field)
{
  struct
  {
    size_t n;
    RegiePoint at[1];
  } odd = { 1, { { 0, NAN } } };
  const double reals[] = { nextafter (field->min, -INFINITY),
                           nextafter (field->max, INFINITY), NAN, INFINITY, -INFINITY };

  switch (field->kind)
    {
    case REGIE_KIND_REAL:
      for (gsize i = 0; i < G_N_ELEMENTS (reals); i++)
        if (!isnan (reals[i]) || !isnan (field->fallback))
          check_refused (field, (RegieValue){ .real = reals[i] });
      g_assert_true (regie_field_check (field, (RegieValue){ .real = field->min }, NULL));
      g_assert_true (regie_field_check (field, (RegieValue){ .real = field->max }, NULL));
      break;
    case REGIE_KIND_BOOL:
    case REGIE_KIND_CHOICE:
      check_refused (field, (RegieValue){ .number = -1 });
      check_refused (field, (RegieValue){ .number = (int) field->max + 1 });
      break;
    case REGIE_KIND_POINTS:
      check_refused (field, (RegieValue){ .points = (const RegiePoints *) &odd });
      break;
    default:
      check_refused (field, (RegieValue){ .text = "caf\351" });
      g_assert_true (regie_field_check (field, (RegieValue){ .text = NULL }, NULL));
    }
}

static void
test_limits (void)
{
  visit_all (check_limits);
}

static void
check_choices (RegieRecord *record, const RegieField *field)
{
  unsigned n = 0;

  if (field->kind != REGIE_KIND_CHOICE)
    return;
  for (; field->choices[n].name; n++)
    {
      g_assert_true (field->choices[n].label && *field->choices[n].label);
      g_assert_cmpint (regie_field_find_choice (field, field->choices[n].name), ==, n);
    }
  g_assert_cmpuint (n, ==, (unsigned) field->max + 1);
  g_assert_cmpuint (n, <=, G_MAXUINT8);
  g_assert_cmpint (regie_field_find_choice (field, ""), ==, -1);
  g_assert_cmpint (regie_field_find_choice (field, "Wall "), ==, -1);
}

static void
test_choices (void)
{
  visit_all (check_choices);
}

static void
check_file (RegieRecord *record, const RegieField *field)
{
  g_autoptr (GString) text = g_string_new (NULL);
  RegieTexts texts = { 0 };
  g_autoptr (GError) error = NULL;
  RegieValue value, wanted = sample (field);

  /* Escaped text is the parser's to read. */
  if (field->kind == REGIE_KIND_PROSE)
    return;
  if (field->kind >= REGIE_KIND_TEXT && field->kind <= REGIE_KIND_LINK)
    wanted.text = "r1";
  regie_value_write (text, field, wanted);
  g_assert_true (regie_value_read (field, text->str, text->len, &texts, &value, &error));
  g_assert_no_error (error);
  g_assert_true (regie_field_equal (field, value, wanted));
  regie_field_clear (field, &value);
  regie_texts_end (&texts);
}

static void
test_file (void)
{
  visit_all (check_file);
}

static void
check_undo (RegieRecord *record, const RegieField *field)
{
  g_autoptr (RegieProduction) production = NULL;
  g_autoptr (RegieDocument) document = NULL;
  RegieJournal *journal;

  if (!REGIE_IS_SETTING (record) && !REGIE_IS_ROLE (record) && !REGIE_IS_SCENE (record))
    return;
  regie_record_put (record, field, regie_record_get (record, field));
  production = regie_production_new ();
  regie_record_append (REGIE_RECORD (production), record);
  document = regie_document_new (production);
  journal = regie_document_journal (document);
  regie_record_set (record, field, sample (field));
  g_assert_true (regie_journal_undo (journal));
  g_assert_true (regie_field_is_fallback (field, regie_record_get (record, field)));
  g_assert_true (regie_journal_redo (journal));
  g_assert_true (
    regie_field_equal (field, regie_record_get (record, field), sample (field)));
  regie_journal_undo (journal);
  regie_record_remove (record);
}

static void
test_undo (void)
{
  visit_all (check_undo);
}

/* Two kinds of children in one record are told apart by their tags. */
static void
test_children (void)
{
  RegieRecord *record;

  for (gsize i = 0; (record = make (i)); i++)
    {
      RegieRecordClass *klass = REGIE_RECORD_GET_CLASS (record);

      for (unsigned j = 0; j < klass->n_children; j++)
        {
          const RegieChildren *children = &klass->children[j];
          g_autoptr (RegieRecord) item = NULL;

          g_assert_true (regie_record_find_children (record, children->tag) == children);
          g_assert_cmpuint (regie_record_count (record, children), ==, children->always);
          if (children->always)
            continue;
          item = g_object_new (children->type (), NULL);
          regie_record_append (record, item);
          g_assert_true (regie_record_child (record, children, 0) == item);
          g_assert_true (item->owner == record);
          g_assert_true (regie_record_place (item, NULL) == children);
          g_assert_true (regie_record_above (item, G_OBJECT_TYPE (record)) == record);
          regie_record_remove (item);
          g_assert_null (item->owner);
        }
      g_assert_finalize_object (record);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field/begins-with-its-default", test_defaults);
  g_test_add_func ("/field/has-one-name-and-label", test_names);
  g_test_add_func ("/field/keeps-what-is-set", test_set);
  g_test_add_func ("/field/is-a-property-that-tells", test_properties);
  g_test_add_func ("/field/counts-in-copy-and-equality", test_copies);
  g_test_add_func ("/field/refuses-beyond-its-limits", test_limits);
  g_test_add_func ("/field/choices-are-found-by-name", test_choices);
  g_test_add_func ("/field/reads-what-it-wrote", test_file);
  g_test_add_func ("/field/is-undone-and-redone", test_undo);
  g_test_add_func ("/children/come-go-and-know-their-place", test_children);
  return g_test_run ();
}

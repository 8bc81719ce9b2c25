// What the rules ask of an element. The engine's own attributes and properties are read as they stand in the file.

const LETTERS = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;

exports.is = (element, type) => element.$instanceOf?.(`bpmn:${type}`) === true;

exports.isVietnamese = text => LETTERS.test((text ?? '').normalize('NFC'));

/** The value of an attribute `camunda:…`. */
exports.camunda = (element, name) => element.$attrs[`camunda:${name}`];

/** The camunda elements of this name that stand in the element's extensions, at any depth. */
const extensions = exports.extensions = (element, name) => {
  const found = [];
  const look = values => (values ?? []).forEach(value => {
    if (value.$type === `camunda:${name}`) {
      found.push(value);
    }
    look(value.$children);
  });
  look(element.extensionElements?.values);
  return found;
};

exports.properties = element => new Map(extensions(element, 'property').map(property => [property.name, property.value]));

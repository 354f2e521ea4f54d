extension PropertyList {
  /// Reads an XML property list (version 1.0) in UTF-8, with or without its declarations.
  ///
  /// All elements that property lists have are read; a dictionary whose one entry is the integer `CF$UID` is a UID. A
  /// document type declaration is passed over, what it declares too: entities are the five of XML and character
  /// references, nothing is ever fetched, so time and memory stay within a multiple of the text. Line ends become line
  /// feeds, as XML has it.
  public init(xml bytes: [UInt8]) throws(PropertyListXMLError) {
    var scanner = try XMLScanner(bytes)
    try scanner.prologue()
    let wrapper = try scanner.openingTag()
    if wrapper.name == "plist", !wrapper.isEmpty {
      self = try scanner.value(try scanner.openingTag(), depth: 0)
      try scanner.closingTag("plist")
    } else {
      self = try scanner.value(wrapper, depth: 0)
    }
    try scanner.epilogue()
  }
}

extension XMLScanner {
  /// The value of an element whose opening tag was read, up to its end.
  mutating func value(_ tag: Tag, depth: Int) throws(PropertyListXMLError) -> PropertyList {
    switch tag.name {
    case "true", "false":
      if !tag.isEmpty { try closingTag(tag.name) }
      return .boolean(tag.name == "true")
    case "string": return .string(try text(of: tag))
    case "integer": return try parsed(tag, XMLValues.integer)
    case "real": return try parsed(tag, XMLValues.real)
    case "date": return try parsed(tag, XMLValues.date)
    case "data": return try parsed(tag, XMLValues.data)
    case "array": return try array(tag, depth: depth + 1)
    case "dict": return try dictionary(tag, depth: depth + 1)
    default: throw error(.unknownElement(tag.name), at: tag.start)
    }
  }

  private mutating func parsed(
    _ tag: Tag, _ parse: (String) -> PropertyList?
  ) throws(PropertyListXMLError) -> PropertyList {
    guard let value = parse(try text(of: tag)) else { throw error(.badValue(tag.name), at: tag.start) }
    return value
  }

  private mutating func array(_ tag: Tag, depth: Int) throws(PropertyListXMLError) -> PropertyList {
    guard depth <= BinaryPropertyList.deepest else { throw error(.tooDeep, at: tag.start) }
    var values: [PropertyList] = []
    while !tag.isEmpty, try !isAtClosingTag() { values.append(try value(try openingTag(), depth: depth)) }
    if !tag.isEmpty { try closingTag(tag.name) }
    return .array(values)
  }

  private mutating func dictionary(_ tag: Tag, depth: Int) throws(PropertyListXMLError) -> PropertyList {
    // A UID is a value like a number, though it is written as a dictionary.
    guard depth <= BinaryPropertyList.deepest + 1 else { throw error(.tooDeep, at: tag.start) }
    var keys: [String] = []
    var values: [PropertyList] = []
    var seen: Set<ExactString> = []
    while !tag.isEmpty, try !isAtClosingTag() {
      let key = try openingTag()
      guard key.name == "key" else { throw error(.expected("<key>"), at: key.start) }
      let name = try text(of: key)
      guard seen.insert(ExactString(name)).inserted else { throw error(.duplicateKey(name), at: key.start) }
      keys.append(name)
      values.append(try value(try openingTag(), depth: depth))
    }
    if !tag.isEmpty { try closingTag(tag.name) }
    if keys == ["CF$UID"], let number = values[0].natural { return .uid(number) }
    guard depth <= BinaryPropertyList.deepest else { throw error(.tooDeep, at: tag.start) }
    return .dictionary(PropertyList.Entries(distinctKeys: keys, values: values))
  }
}

extension PropertyList: Codable {
  /// Reads the bytes of a binary property list from any coder; `PropertyListCoder` does not come through here.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self = try BinaryPropertyList.read(try container.decode(Blob.self).bytes)
  }

  /// Writes its bytes as a binary property list to any coder; `PropertyListCoder` does not come through here.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Blob(BinaryPropertyList.write(self)))
  }
}

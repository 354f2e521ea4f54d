/// Bytes that become one `data` value in a property list rather than an array of numbers.
public struct Blob: Hashable, Sendable {
  /// The bytes.
  public var bytes: [UInt8]

  /// Wraps `bytes`.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }
}

extension Blob: Codable {
  /// Reads bytes from any coder; `PropertyListCoder` does not come through here.
  public init(from decoder: any Decoder) throws { bytes = try decoder.singleValueContainer().decode([UInt8].self) }

  /// Writes bytes to any coder as an array of numbers; `PropertyListCoder` does not come through here.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(bytes)
  }
}

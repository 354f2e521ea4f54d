/// The payload of a frame that holds a transaction: a dictionary, so that more can be added beside it.
enum TransactionFrame {
  static let key = Key.transaction.rawValue

  private enum Key: String, CodingKey { case transaction }

  private struct Payload<Transaction: Encodable>: Encodable {
    let transaction: Transaction

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(transaction, forKey: .transaction)
    }
  }

  static func payload(_ transaction: some Encodable) throws(StoreError) -> [UInt8] {
    let payload: [UInt8]
    do {
      payload = try PropertyListCoder.bytes(of: Payload(transaction: transaction))
    } catch {
      throw .unencodable(problem: describe(error))
    }
    guard payload.count <= Frame.longestPayload else {
      throw .tooLarge(count: payload.count, limit: Frame.longestPayload)
    }
    return payload
  }

  static func transaction<Transaction: Decodable>(
    _ payload: ArraySlice<UInt8>, path: String, sequence: UInt64
  ) throws(StoreError) -> Transaction {
    do {
      return try PropertyListCoder.decode(from: payload, under: key)
    } catch {
      throw .undecodable(path: path, sequence: sequence, problem: describe(error))
    }
  }
}

/// An error of the coders in a line: where in the value, and what.
func describe(_ error: any Error) -> String {
  func line(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map(\.stringValue).joined(separator: ".")
    return (path.isEmpty ? "" : path + ": ") + context.debugDescription
  }
  switch error {
  case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
    DecodingError.keyNotFound(_, let context), DecodingError.dataCorrupted(let context):
    return line(context)
  case EncodingError.invalidValue(_, let context): return context.debugDescription
  default: return "\(error)"
  }
}

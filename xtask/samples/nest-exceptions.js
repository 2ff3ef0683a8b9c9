// Excerpt of enums/http-status.enum.js and exceptions/*.exception.js, @nestjs/common 11.0.0, shortened. MIT.
    HttpStatus[HttpStatus["NOT_FOUND"] = 404] = "NOT_FOUND";
    HttpStatus[HttpStatus["MISDIRECTED"] = 421] = "MISDIRECTED";
class NotFoundException extends http_exception_1.HttpException {
        super(http_exception_1.HttpException.createBody(objectOrError, description, http_status_enum_1.HttpStatus.NOT_FOUND), http_status_enum_1.HttpStatus.NOT_FOUND, httpExceptionOptions);
class MisdirectedException extends http_exception_1.HttpException {
        super(http_exception_1.HttpException.createBody(objectOrError, description, http_status_enum_1.HttpStatus.MISDIRECTED), http_status_enum_1.HttpStatus.MISDIRECTED, httpExceptionOptions);
class IntrinsicException extends Error {
